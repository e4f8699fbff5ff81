package vn.donghanh.account.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import vn.donghanh.account.ConfirmationService;
import vn.donghanh.account.PendingRole;
import vn.donghanh.shared.web.Messages;

/** Backing bean of the list of roles waiting for the director's confirmation. */
@Named
@ViewScoped
public class ConfirmationsPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    ConfirmationService service;

    @Inject
    Messages messages;

    private ConfirmationService.PendingRoles pending;

    public void load() {
        pending = service.findPending();
    }

    public String confirm(String ref) {
        service.confirm(ref);
        return done("confirmations.message.confirmed");
    }

    public String refuse(String ref) {
        service.refuse(ref);
        return done("confirmations.message.refused");
    }

    private String done(String key) {
        messages.info(key);
        return "/account/confirmations.xhtml?faces-redirect=true";
    }

    public List<PendingRole> getRows() {
        return pending.rows();
    }

    /** Returns who confirms the reader's own role, as the end of a message key. */
    public String getOwnConfirmer() {
        return pending.anotherDirector() ? "another" : "nobody";
    }
}
