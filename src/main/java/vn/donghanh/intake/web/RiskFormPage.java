package vn.donghanh.intake.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.donghanh.casefile.draft.CaseDraftForm;
import vn.donghanh.casefile.draft.CaseDraftService;
import vn.donghanh.intake.screening.RiskScreeningQueries;
import vn.donghanh.intake.screening.RiskScreeningService;
import vn.donghanh.intake.screening.ScreeningFormView;
import vn.donghanh.intake.screening.ScreeningOccasion;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.shared.web.address.QueryValue;

/** The page on which a risk screening of a case is recorded or corrected, beside the last one. */
@Named
@ViewScoped
public class RiskFormPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    RiskScreeningQueries queries;

    @Inject
    RiskScreeningService service;

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
    @QueryValue("occasion")
    String occasion;

    private final FormToken once = new FormToken();
    private final RiskForm form = new RiskForm();
    private ScreeningFormView view;

    public void load() {
        view = queries.form(number, correct);
        form.begin(view, CentreTime.today(clock), wantedOccasion());
    }

    private @Nullable ScreeningOccasion wantedOccasion() {
        return ScreeningOccasion.duringTheCase().stream()
                .filter(candidate -> candidate.name().equals(occasion))
                .findFirst()
                .orElse(null);
    }

    public void save() {
        ScreeningFormView.Answered corrected = view.corrected();
        String ref = forms.once(once.getValue(), () -> {
            if (corrected == null) {
                return service.record(form.command(number, null));
            }
            service.correct(form.command(number, corrected));
            return corrected.ref();
        });
        messages.saved();
        Faces.redirect("intake/risk/%s?of=%s", number, ref);
    }

    public void discardDraft() {
        drafts.discard(number, CaseDraftForm.SCREENING);
        Faces.redirect("intake/riskform/%s", number);
    }

    public FormToken getOnce() {
        return once;
    }

    public RiskForm getForm() {
        return form;
    }

    public ScreeningFormView getView() {
        return view;
    }
}
