package vn.donghanh.referral.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import vn.donghanh.referral.ReferralStep;
import vn.donghanh.referral.inbox.InboxView;
import vn.donghanh.referral.inbox.LastEntryView;
import vn.donghanh.referral.inbox.PartnerReferralQueries;
import vn.donghanh.referral.inbox.PartnerReferralService;
import vn.donghanh.referral.inbox.PartnerReferralView;
import vn.donghanh.shared.web.Messages;

/** Inbox page of a health partner, with the next step for each referral. */
@Named
@ViewScoped
public class InboxListPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PartnerReferralQueries queries;

    @Inject
    private PartnerReferralService service;

    @Inject
    private Messages messages;

    /** The code of the referral for which the user has just made an entry. */
    @Inject
    @Param(name = "done")
    private String lastCode;

    private InboxView page;
    private PartnerReferralView lastReferral;

    @PostConstruct
    void load() {
        page = queries.list();
        lastReferral = lastCode == null || !page.contains(lastCode) ? null : queries.get(lastCode);
    }

    public void recordNoShow(String code) {
        service.recordNoShow(code);
        redirect(code, ReferralStep.MISS);
    }

    public void takeBack() {
        service.takeBack(lastReferral.row().code());
        messages.done("inbox.message.TAKE_BACK", lastReferral.row().code());
        Faces.redirect("inbox/list");
    }

    /** Returns the entry just made, while it can be undone without a reason. */
    public LastEntryView getUndoableEntry() {
        return lastReferral == null
                        || lastReferral.lastEntry() == null
                        || !lastReferral.lastEntry().undoable()
                ? null
                : lastReferral.lastEntry();
    }

    public PartnerReferralView getLastReferral() {
        return lastReferral;
    }

    /** Opens a referral; from now on the Centre sees that it was received. */
    public void open(String code) {
        service.receive(code);
        Faces.redirect("inbox/referral/%s", code);
    }

    public void accept(String code) {
        service.accept(code);
        redirect(code, ReferralStep.ACCEPT);
    }

    public void recordAttendance(String code) {
        service.recordAttendance(code);
        redirect(code, ReferralStep.ATTEND);
    }

    public void beginService(String code) {
        service.beginService(code);
        redirect(code, ReferralStep.BEGIN);
    }

    public void continueService(String code) {
        service.continueService(code);
        redirect(code, ReferralStep.CARRY_ON);
    }

    private void redirect(String code, ReferralStep step) {
        if (step == ReferralStep.CARRY_ON) {
            messages.done("inbox.message." + step, code);
        } else {
            messages.undoable("inbox.message." + step, code);
        }
        Faces.redirect("inbox/list?done=%s", code);
    }

    public InboxView getPage() {
        return page;
    }
}
