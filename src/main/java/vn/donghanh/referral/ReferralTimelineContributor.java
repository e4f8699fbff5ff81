package vn.donghanh.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.TimelineContributor;
import vn.donghanh.casefile.spi.TimelineEntry;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.security.StaffId;

/** Contributes referral transitions to the case timeline. Every user sees a specialist examination with its status and dates. */
@ApplicationScoped
public class ReferralTimelineContributor implements TimelineContributor {
    @Inject
    ReferralRepository referrals;

    @Override
    public boolean isVisibleTo(ReaderScope scope) {
        return scope.covers(CaseSection.HEALTH);
    }

    @Override
    public List<String> records() {
        return List.of("ReferralTransition x where x.caseId = c.id");
    }

    @Override
    public List<TimelineEntry> entries(CaseView caseView, int limit) {
        return referrals.findTransitions(caseView.id(), limit).stream()
                .filter(transition -> transition.step() != ReferralStep.ASK)
                .map(ReferralTimelineContributor::entry)
                .toList();
    }

    private static TimelineEntry entry(ReferralTransition transition) {
        return new TimelineEntry(
                transition.at(),
                TimelineEntry.Group.PARTNER,
                icon(transition.step()),
                "referral.timeline." + transition.step(),
                List.of(
                        "@referral.source." + transition.source(),
                        "@ReferralStatus." + transition.from(),
                        "@ReferralStatus." + transition.to()),
                actor(transition),
                false);
    }

    /** Returns the staff member of the Centre; users of the partner are not shown. */
    private static @Nullable Long actor(ReferralTransition transition) {
        StaffId staffId = transition.recordedBy();
        return staffId == null || transition.source() == BusinessSource.PARTNER ? null : staffId.value();
    }

    public static String icon(ReferralStep step) {
        return switch (step) {
            case ASK, SEND -> "send";
            case RECEIVE -> "inbox";
            case ACCEPT, ATTEND, COMPLETE, CARRY_ON -> "check";
            case REJECT, CANCEL, DISCONTINUE -> "no";
            case SCHEDULE, CALL_OFF -> "calendar";
            case TAKE_BACK, CORRECT -> "back";
            case MISS, EXPIRE -> "clock";
            case BEGIN -> "arrow";
        };
    }
}
