package vn.donghanh.training.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.training.CaseTrainingView;
import vn.donghanh.training.TrainingQueries;
import vn.donghanh.training.TrainingService;

/** Page that lists the courses of a case and proposes a new one. */
@Named
@ViewScoped
public class TrainingListPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    TrainingQueries queries;

    @Inject
    TrainingService service;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    String number;

    private final FormToken once = new FormToken();
    private CaseTrainingView view;
    private String trade;
    private String level;

    public void load() {
        view = queries.list(number);
    }

    public void propose() throws IOException {
        String ref = forms.once(once.getValue(), () -> service.propose(number, trade, level));
        messages.saved();
        Faces.redirect("training/enrolment/%s/%s", number, ref);
    }

    public FormToken getOnce() {
        return once;
    }

    public CaseTrainingView getView() {
        return view;
    }

    public String getTrade() {
        return trade;
    }

    public void setTrade(String trade) {
        this.trade = trade;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }
}
