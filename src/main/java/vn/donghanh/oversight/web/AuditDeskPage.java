package vn.donghanh.oversight.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import vn.donghanh.oversight.CaseAuditDesk;
import vn.donghanh.oversight.CaseAuditRow;
import vn.donghanh.shared.web.Messages;

/** The audits that were ordered: written down by the administrator, opened and ended by the director, who reads the findings. */
@Named
@ViewScoped
public class AuditDeskPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CaseAuditDesk desk;

    @Inject
    transient Messages messages;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String ref;

    private CaseAuditDesk.Page page;
    private final AuditDeskForm form = new AuditDeskForm();

    public void load() {
        page = desk.page(ref);
    }

    public String propose() {
        desk.propose(form.command());
        return done();
    }

    public String open(String audit) {
        desk.open(audit);
        return done();
    }

    public String refuse(String audit) {
        desk.refuse(audit);
        return done();
    }

    public String close(String audit) {
        desk.close(audit);
        return done();
    }

    private String done() {
        messages.saved();
        return "/admin/audits?faces-redirect=true";
    }

    public CaseAuditDesk.Page getPage() {
        return page;
    }

    public AuditDeskForm getForm() {
        return form;
    }

    /** The audit whose findings are read; null when none is. */
    public @Nullable CaseAuditRow getChosen() {
        return page.audits().stream()
                .filter(audit -> audit.ref().equals(ref))
                .findFirst()
                .orElse(null);
    }
}
