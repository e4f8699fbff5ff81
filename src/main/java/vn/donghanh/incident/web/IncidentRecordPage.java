package vn.donghanh.incident.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import org.omnifaces.util.Faces;
import vn.donghanh.casefile.draft.CaseDraftForm;
import vn.donghanh.casefile.draft.CaseDraftService;
import vn.donghanh.incident.IncidentFormView;
import vn.donghanh.incident.IncidentQueries;
import vn.donghanh.incident.IncidentService;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.shared.web.address.QueryValue;

/** The page on which an incident of a case is recorded or corrected. */
@Named
@ViewScoped
public class IncidentRecordPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    IncidentQueries queries;

    @Inject
    IncidentService service;

    @Inject
    CaseDraftService drafts;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    @Inject
    @PathValue(0)
    String number;

    @Inject
    @QueryValue("correct")
    String correct;

    @Inject
    @QueryValue("from")
    String origin;

    private final FormToken once = new FormToken();
    private final IncidentForm form = new IncidentForm();
    private IncidentFormView view;

    public void load() {
        view = queries.form(number, correct, origin);
        IncidentFormView.Corrected corrected = view.corrected();
        if (corrected == null) {
            form.beginAt(clock.instant());
            if (view.origin() != null) {
                form.beginWith(view.origin());
            }
        } else {
            form.read(corrected);
        }
    }

    public void save() {
        IncidentFormView.Corrected corrected = view.corrected();
        String ref = forms.once(once.getValue(), () -> {
            if (corrected == null) {
                return service.record(form.command(number, null));
            }
            service.correct(form.command(number, corrected));
            return corrected.ref();
        });
        messages.saved();
        Faces.redirect("incident/view/%s/%s", number, ref);
    }

    public void discardDraft() {
        drafts.discard(number, CaseDraftForm.INCIDENT);
        Faces.redirect("incident/record/%s", number);
    }

    public FormToken getOnce() {
        return once;
    }

    public IncidentForm getForm() {
        return form;
    }

    public IncidentFormView getView() {
        return view;
    }
}
