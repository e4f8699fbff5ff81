package vn.donghanh.reporting.register.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import vn.donghanh.reporting.register.CommunityTrainingListView;
import vn.donghanh.reporting.register.CommunityTrainingQueries;
import vn.donghanh.reporting.register.CommunityTrainingService;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.QueryValue;

/** The page of the trainings for others, on which new ones are recorded as well. */
@Named
@ViewScoped
public class CommunityTrainingListPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    CommunityTrainingQueries queries;

    @Inject
    CommunityTrainingService service;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    Messages messages;

    @Inject
    @QueryValue("page")
    private Integer page;

    private final FormToken once = new FormToken();
    private final CommunityTrainingForm form = new CommunityTrainingForm();
    private CommunityTrainingListView view;

    public void load() {
        view = queries.list(getPage());
    }

    public void record() {
        String ref = forms.once(once.getValue(), () -> service.record(form.command()));
        messages.saved();
        Faces.redirect("reporting/register/training/%s", ref);
    }

    public int getPage() {
        return page == null || page < 1 ? 1 : page;
    }

    public FormToken getOnce() {
        return once;
    }

    public CommunityTrainingForm getForm() {
        return form;
    }

    public CommunityTrainingListView getView() {
        return view;
    }
}
