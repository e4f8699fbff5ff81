package vn.donghanh.reporting.register.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import vn.donghanh.reporting.register.CommunityModelListView;
import vn.donghanh.reporting.register.CommunityModelQueries;
import vn.donghanh.reporting.register.CommunityModelService;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;

/** The page of the models in the community, on which new ones are recorded as well. */
@Named
@ViewScoped
public class CommunityModelListPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    CommunityModelQueries queries;

    @Inject
    CommunityModelService service;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    Messages messages;

    private final FormToken once = new FormToken();
    private final CommunityModelForm form = new CommunityModelForm();
    private CommunityModelListView view;

    public void load() {
        view = queries.list();
    }

    public void record() {
        String ref = forms.once(once.getValue(), () -> service.record(form.command()));
        messages.saved();
        Faces.redirect("reporting/register/model/%s", ref);
    }

    public FormToken getOnce() {
        return once;
    }

    public CommunityModelForm getForm() {
        return form;
    }

    public CommunityModelListView getView() {
        return view;
    }
}
