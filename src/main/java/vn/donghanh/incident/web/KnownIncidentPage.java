package vn.donghanh.incident.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.omnifaces.util.Faces;
import vn.donghanh.casefile.CaseSummaryQueries;
import vn.donghanh.incident.IncidentEntryQueries;
import vn.donghanh.incident.IncidentService;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;

/**
 * The door to recording an incident of a client who already has a case. Whoever may open the case continues there; anyone else records here
 * without seeing it.
 */
@Named
@ViewScoped
public class KnownIncidentPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    IncidentEntryQueries queries;

    @Inject
    IncidentService service;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    private final FormToken once = new FormToken();
    private final IncidentForm form = new IncidentForm();
    private List<CaseSummaryQueries.SummaryRow> ownCases;
    private String number;
    private boolean asking;

    public void load() {
        ownCases = queries.ownCases();
        form.beginAt(clock.instant());
    }

    /** Leads to the case if the reader may open it, else opens the form here. */
    public void next() {
        if (queries.mayOpenCase(typedNumber())) {
            Faces.redirect("incident/record/%s", typedNumber());
        } else {
            asking = true;
        }
    }

    public void save() {
        String ref = forms.once(once.getValue(), () -> service.recordUnseen(form.command(typedNumber(), null)));
        messages.saved();
        Faces.redirect("incident/recorded/%s", ref);
    }

    private String typedNumber() {
        return number == null ? "" : number.strip().toUpperCase(Locale.ROOT);
    }

    public FormToken getOnce() {
        return once;
    }

    public IncidentForm getForm() {
        return form;
    }

    public List<CaseSummaryQueries.SummaryRow> getOwnCases() {
        return ownCases;
    }

    public boolean isAsking() {
        return asking;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
