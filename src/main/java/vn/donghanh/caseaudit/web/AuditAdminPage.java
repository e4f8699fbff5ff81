package vn.donghanh.caseaudit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.caseaudit.CaseAuditRow;
import vn.donghanh.caseaudit.CaseAuditService;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** Backing bean of the audits of administrator and director. */
@Named
@ViewScoped
public class AuditAdminPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CaseAuditService service;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    private @Nullable String ref;

    private final FormToken once = new FormToken();
    private CaseAuditService.PageView page;
    private final AuditAdminForm form = new AuditAdminForm();

    public void load() {
        page = service.page(ref);
    }

    public String propose() {
        forms.once(once.getValue(), () -> {
            service.propose(form.command());
            return "";
        });
        return redirectAfterSave();
    }

    public String open(String audit) {
        service.open(audit);
        return redirectAfterSave();
    }

    public String refuse(String audit) {
        service.refuse(audit);
        return redirectAfterSave();
    }

    public String close(String audit) {
        service.close(audit);
        return redirectAfterSave();
    }

    private String redirectAfterSave() {
        messages.saved();
        return "/caseaudit/admin?faces-redirect=true";
    }

    public FormToken getOnce() {
        return once;
    }

    public CaseAuditService.PageView getPage() {
        return page;
    }

    public AuditAdminForm getForm() {
        return form;
    }

    /** Returns the audit whose findings are shown; null if none is. */
    public @Nullable CaseAuditRow getChosen() {
        return page.audits().stream()
                .filter(audit -> audit.ref().equals(ref))
                .findFirst()
                .orElse(null);
    }
}
