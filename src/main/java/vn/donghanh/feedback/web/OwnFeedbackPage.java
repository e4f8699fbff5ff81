package vn.donghanh.feedback.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import vn.donghanh.feedback.FeedbackService;
import vn.donghanh.feedback.OpenHandoverQueries;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.signin.session.RequestIdentity;
import vn.donghanh.staff.AuthenticatedUser;

/**
 * The client's own page on a device that was handed over. Shows nothing of the case. Once sent or unlocked, and at any address that opens nothing,
 * it shows the same closed page.
 */
@Named
@ViewScoped
public class OwnFeedbackPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    OpenHandoverQueries handovers;

    @Inject
    RequestIdentity identity;

    @Inject
    FeedbackService service;

    @Inject
    @PathValue(0)
    String handover;

    private final FeedbackForm form = new FeedbackForm();
    private boolean open;

    public void load() {
        AuthenticatedUser owner = identity.lockedUser();
        open = handovers.isOpen(handover, owner == null ? null : owner.id());
    }

    public void send() {
        load();
        if (open) {
            service.submitOwn(handover, form.command());
        }
        Faces.redirect("feedback/own/%s", handover);
    }

    public boolean isOpen() {
        return open;
    }

    public FeedbackForm getForm() {
        return form;
    }
}
