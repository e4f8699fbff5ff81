package vn.donghanh.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.OpenItem;
import vn.donghanh.casefile.spi.OpenItemKind;
import vn.donghanh.casefile.spi.OpenItemProvider;
import vn.donghanh.casefile.spi.OpenItemResolution;
import vn.donghanh.casefile.task.CaseTaskQueries;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.StaffId;

/**
 * Reports referrals without attendance to the closing of a case. A service that is in use may continue after closing. So may an appointment
 * of which the client knows, as long as the partner has access to the referral on that day.
 */
@ApplicationScoped
class ReferralOpenItemProvider implements OpenItemProvider {
    @Inject
    ReferralRepository referrals;

    @Inject
    ReferralTransitions transitions;

    @Inject
    CaseTaskQueries tasks;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    Clock clock;

    @Override
    public OpenItemKind itemKind() {
        return OpenItemKind.REFERRAL;
    }

    @Override
    public List<OpenItem> openItems(CaseView caseView) {
        Instant now = clock.instant();
        Instant seenUntil = deadlines.due(DeadlineCode.DISCLOSURE_GONE, now);
        return referrals.findByCase(caseView.id()).stream()
                .filter(ReferralOpenItemProvider::isOpen)
                .map(referral -> OpenItem.external(
                        itemKind(),
                        referral.code().value(),
                        referral.status(),
                        referral.appointmentAt(),
                        referral.isExpectedBetween(now, seenUntil)
                                && !tasks.isOpenAbout(
                                        caseView.id(), referral.code().value()),
                        "/referral/view/%s/%s"
                                .formatted(
                                        caseView.number().value(),
                                        referral.code().value())))
                .toList();
    }

    private static boolean isOpen(Referral referral) {
        return referral.status().isOpen() && !referral.status().isReached();
    }

    /**
     * Cancels the referral, so that the partner can no longer open it. If the appointment takes place, the partner keeps access for the
     * same time as after any other end.
     */
    @Override
    public void end(CaseView caseView, String ref, OpenItemResolution resolution, StaffId staffId, Instant at) {
        Referral referral = referrals.get(caseView.id(), ref);
        if (!isOpen(referral)) {
            return;
        }
        switch (resolution) {
            case DECLINED -> transitions.cancel(referral, ReferralCancelReason.CLIENT_WISH);
            case NOT_POSSIBLE -> transitions.cancel(referral, ReferralCancelReason.OTHER);
            case GOES_ON -> {}
            case DONE -> throw new IllegalArgumentException("Attendance is recorded on the referral");
        }
    }
}
