package vn.donghanh.caseaudit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.donghanh.caseaudit.AuditorService;
import vn.donghanh.caseaudit.CaseAuditRow;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** Backing bean of an auditor's audits, and of the sample and findings of the selected one. */
@Named
@ViewScoped
public class AuditsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    AuditorService service;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    private @Nullable String ref;

    private final FormToken once = new FormToken();
    private List<CaseAuditRow> audits = List.of();
    private AuditorService.@Nullable AuditView chosen;

    private final FindingForm form = new FindingForm();

    public void load() {
        if (ref == null) {
            audits = service.listOwn();
        } else {
            chosen = service.getAudit(ref);
        }
    }

    public String recordFinding() {
        forms.once(once.getValue(), () -> {
            service.recordFinding(ref, null, form.getKind(), form.getWords());
            return ref;
        });
        messages.saved();
        Faces.redirect("caseaudit/audits/%s", ref);
        return null;
    }

    public FormToken getOnce() {
        return once;
    }

    public List<CaseAuditRow> getAudits() {
        return audits;
    }

    public AuditorService.@Nullable AuditView getChosen() {
        return chosen;
    }

    public FindingForm getForm() {
        return form;
    }
}
