package vn.donghanh.supportreferral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.TimelineContributor;
import vn.donghanh.casefile.spi.TimelineEntry;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.shared.CentreTime;

/**
 * Contributes referrals for support to the case timeline: one line for each referral and day, with the last step and the number of those before it.
 */
@ApplicationScoped
class SupportTimelineContributor implements TimelineContributor {
    @Inject
    SupportReferralRepository referrals;

    private record SupportDay(String referralRef, LocalDate day) {}

    @Override
    public List<TimelineEntry> entries(CaseView caseView, int limit) {
        Map<SupportDay, List<SupportTransition>> days = new LinkedHashMap<>();
        referrals.findTransitions(caseView.id(), limit).forEach(move -> days.computeIfAbsent(
                        new SupportDay(move.referralRef(), CentreTime.day(move.at())), day -> new ArrayList<>())
                .add(move));
        return days.values().stream().map(SupportTimelineContributor::entry).toList();
    }

    /** @param moves the transitions of one referral on one day, newest first */
    private static TimelineEntry entry(List<SupportTransition> moves) {
        SupportTransition last = moves.get(0);
        String key = "supportreferral.timeline." + last.step();
        return new TimelineEntry(
                last.at(),
                TimelineEntry.Group.PARTNER,
                icon(last.step()),
                moves.size() == 1 ? key : "supportreferral.timeline.folded",
                moves.size() == 1 ? List.of() : List.of("@" + key, Integer.toString(moves.size() - 1)),
                actor(last),
                false);
    }

    /** Returns the staff member of the Centre; users of a partner are not shown. */
    private static @Nullable Long actor(SupportTransition move) {
        return move.source() == BusinessSource.PARTNER
                ? null
                : Long.valueOf(move.recordedBy().value());
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
