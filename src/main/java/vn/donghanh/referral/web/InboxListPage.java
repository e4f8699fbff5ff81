package vn.donghanh.referral.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import vn.donghanh.referral.InboxViews;
import vn.donghanh.referral.ReferralInbox;
import vn.donghanh.referral.ReferralStep;
import vn.donghanh.shared.web.Messages;

/** What lies with a health partner: the one thing to do beside each. */
@Named
@ViewScoped
public class InboxListPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ReferralInbox inbox;

    @Inject
    private Messages messages;

    private InboxViews.Inbox page;

    @PostConstruct
    void load() {
        page = inbox.list();
    }

    /** Opens it: from now on the sender sees that it was received. */
    public void open(String code) {
        inbox.receive(code);
        Faces.redirect("inbox/referral/%s", code);
    }

    public void accept(String code) {
        inbox.accept(code);
        again(code, ReferralStep.ACCEPT);
    }

    public void attended(String code) {
        inbox.attended(code);
        again(code, ReferralStep.ATTEND);
    }

    public void begin(String code) {
        inbox.begin(code);
        again(code, ReferralStep.BEGIN);
    }

    public void carryOn(String code) {
        inbox.carryOn(code);
        again(code, ReferralStep.CARRY_ON);
    }

    private void again(String code, ReferralStep step) {
        messages.done("inbox.message." + step, code);
        Faces.redirect("inbox/list");
    }

    public InboxViews.Inbox getPage() {
        return page;
    }
}
