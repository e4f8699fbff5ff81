package vn.donghanh.supportreferral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.TimelineContributor;
import vn.donghanh.casefile.spi.TimelineEntry;
import vn.donghanh.partnerbusiness.loop.BusinessTimeline;

/**
 * Contributes referrals for support to the case timeline: one line for each referral and day, with the last step and the number of those before it.
 */
@ApplicationScoped
class SupportTimelineContributor implements TimelineContributor {
    @Inject
    SupportReferralRepository referrals;

    @Override
    public List<String> records() {
        return List.of("SupportTransition x where x.caseId = c.id");
    }

    @Override
    public List<TimelineEntry> entries(CaseView caseView, int limit) {
        return BusinessTimeline.entries(
                referrals.findTransitions(caseView.id(), limit),
                "supportreferral.timeline.",
                transition -> icon(transition.step()));
    }

    private static String icon(SupportStep step) {
        return switch (step) {
            case DRAFT -> "plus";
            case SEND -> "send";
            case ACCEPT, CONCLUDE -> "check";
            case DECLINE, CONCLUDE_WITHOUT, CANCEL, WITHDRAW -> "no";
            case TAKE_BACK, CORRECT -> "back";
        };
    }
}
