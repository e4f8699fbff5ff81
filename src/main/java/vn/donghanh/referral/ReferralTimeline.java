package vn.donghanh.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseScope;
import vn.donghanh.casefile.CaseSection;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.TimelineEntry;
import vn.donghanh.casefile.TimelineSource;
import vn.donghanh.security.StaffId;

/** A referral's steps on the case's timeline. For every reader alike it is a specialist examination, with its state and days. */
@ApplicationScoped
class ReferralTimeline implements TimelineSource {
    @Inject
    ReferralRepository referrals;

    @Override
    public boolean isTold(CaseScope scope) {
        return scope.covers(CaseSection.HEALTH);
    }

    @Override
    public List<TimelineEntry> entries(CaseView file, int most) {
        return referrals.moves(file.id(), most).stream()
                .filter(move -> move.step() != ReferralStep.ASK)
                .map(ReferralTimeline::entry)
                .toList();
    }

    private static TimelineEntry entry(ReferralMove move) {
        return new TimelineEntry(
                move.at(),
                TimelineEntry.Group.PARTNER,
                icon(move.step()),
                "referral.timeline." + move.step(),
                List.of(
                        "@referral.told." + move.told(),
                        "@ReferralStatus." + move.from(),
                        "@ReferralStatus." + move.to()),
                actor(move),
                false);
    }

    /** Who at the partner did it is the partner's matter. */
    private static @Nullable Long actor(ReferralMove move) {
        StaffId by = move.by();
        return by == null || move.told() == Told.PARTNER ? null : by.value();
    }

    static String icon(ReferralStep step) {
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
