package vn.donghanh.referral.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import vn.donghanh.referral.ReferralStep;
import vn.donghanh.referral.inbox.PartnerReferralService;
import vn.donghanh.referral.inbox.ReferralInboxViews;
import vn.donghanh.shared.web.Messages;

/** What lies with a health partner: the one thing to do beside each. */
@Named
@ViewScoped
public class InboxListPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PartnerReferralService inbox;

    @Inject
    private Messages messages;

    /** Whose entry the reader has just made. */
    @Inject
    @Param(name = "done")
    private String done;

    private ReferralInboxViews.Inbox page;
    private ReferralInboxViews.ReferralView last;

    @PostConstruct
    void load() {
        page = inbox.list();
        last = done == null || !page.has(done) ? null : inbox.get(done);
    }

    public void missed(String code) {
        inbox.missed(code);
        again(code, ReferralStep.MISS);
    }

    public void takeBack() {
        inbox.takeBack(last.line().code());
        messages.done("inbox.message.TAKE_BACK", last.line().code());
        Faces.redirect("inbox/list");
    }

    /** What was recorded a moment ago, as long as it is taken back without a reason. */
    public ReferralInboxViews.Entry getFresh() {
        return last == null || last.last() == null || !last.last().fresh() ? null : last.last();
    }

    public ReferralInboxViews.ReferralView getLast() {
        return last;
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
        if (step == ReferralStep.CARRY_ON) {
            messages.done("inbox.message." + step, code);
        } else {
            messages.undoable("inbox.message." + step, code);
        }
        Faces.redirect("inbox/list?done=%s", code);
    }

    public ReferralInboxViews.Inbox getPage() {
        return page;
    }
}
