package vn.donghanh.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.donghanh.casefile.CaseTasks;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.LeftOpen;
import vn.donghanh.casefile.LeftOpenSource;
import vn.donghanh.casefile.OpenEnding;
import vn.donghanh.casefile.OpenThing;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.Deadlines;
import vn.donghanh.security.StaffId;

/**
 * What has not reached anything yet when the case is to close. A service that goes on may go on without it. So may a visit of which the
 * client knows, as long as the partner still sees the referral on its day.
 */
@ApplicationScoped
class ReferralsOpen implements LeftOpenSource {
    @Inject
    ReferralRepository referrals;

    @Inject
    ReferralSteps steps;

    @Inject
    CaseTasks tasks;

    @Inject
    Deadlines deadlines;

    @Inject
    Clock clock;

    @Override
    public OpenThing thing() {
        return OpenThing.REFERRAL;
    }

    @Override
    public List<LeftOpen> leftOpen(CaseView file) {
        Instant now = clock.instant();
        Instant seenUntil = deadlines.due(DeadlineCode.DISCLOSURE_GONE, now);
        return referrals.of(file.id()).stream()
                .filter(ReferralsOpen::isOpen)
                .map(referral -> LeftOpen.with(
                        thing(),
                        ReferralSteps.about(referral),
                        referral.status(),
                        referral.appointmentAt(),
                        referral.isExpectedBetween(now, seenUntil)
                                && !tasks.isOpenAbout(file.id(), ReferralSteps.about(referral)),
                        "/referral/view/%s/%s"
                                .formatted(
                                        file.number().value(), referral.code().value())))
                .toList();
    }

    private static boolean isOpen(Referral referral) {
        return referral.status().isOpen() && !referral.status().isReached();
    }

    /** The partner's next request finds nothing, unless the visit takes place: then it is seen as long as after any other end. */
    @Override
    public void end(CaseView file, String ref, OpenEnding how, StaffId by, Instant at) {
        Referral referral = referrals.get(file.id(), ref);
        if (!isOpen(referral)) {
            return;
        }
        switch (how) {
            case DECLINED -> steps.cancel(referral, CancelReason.CLIENT_WISH);
            case NOT_POSSIBLE -> steps.cancel(referral, CancelReason.OTHER);
            case GOES_ON -> {}
            case DONE -> throw new IllegalArgumentException("That the client came is told on the referral");
        }
    }
}
