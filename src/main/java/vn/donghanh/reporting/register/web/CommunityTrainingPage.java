package vn.donghanh.reporting.register.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import vn.donghanh.reporting.register.CommunityTrainingQueries;
import vn.donghanh.reporting.register.CommunityTrainingService;
import vn.donghanh.reporting.register.CommunityTrainingView;

/** The page of one training for others: what it was and what it cost. */
@Named
@ViewScoped
public class CommunityTrainingPage extends AbstractRegisterPage {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    CommunityTrainingQueries queries;

    @Inject
    CommunityTrainingService service;

    private final CommunityTrainingForm form = new CommunityTrainingForm();
    private CommunityTrainingView view;

    public CommunityTrainingPage() {
        super("reporting/register/training/");
    }

    public void load() {
        view = queries.get(ref());
        form.read(view.facts());
    }

    @Override
    void record(RegisterEntryForm entry) {
        forms.once(entry.getOnce().getValue(), () -> {
            entries.recordForTraining(ref(), entry.command());
            return ref();
        });
        leave();
    }

    public void correct() {
        service.correct(ref(), view.version(), form.command());
        leave();
    }

    public void withdraw() {
        service.withdraw(ref(), view.version(), getReason());
        leave();
    }

    public CommunityTrainingView getView() {
        return view;
    }

    public CommunityTrainingForm getForm() {
        return form;
    }
}
