package vn.donghanh.placement;

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
import vn.donghanh.placement.value.PlacementStep;
import vn.donghanh.shared.CentreTime;

/** Contributes placements to the case timeline: one line for each placement and day, with the last step and the number of those before it. */
@ApplicationScoped
class PlacementTimelineContributor implements TimelineContributor {
    @Inject
    PlacementRepository placements;

    private record PlacementDay(String placementRef, LocalDate day) {}

    @Override
    public List<TimelineEntry> entries(CaseView caseView, int limit) {
        Map<PlacementDay, List<PlacementTransition>> days = new LinkedHashMap<>();
        placements.findTransitions(caseView.id(), limit).forEach(move -> days.computeIfAbsent(
                        new PlacementDay(move.placementRef(), CentreTime.day(move.at())), day -> new ArrayList<>())
                .add(move));
        return days.values().stream().map(PlacementTimelineContributor::entry).toList();
    }

    /** @param moves the transitions of one placement on one day, newest first */
    private static TimelineEntry entry(List<PlacementTransition> moves) {
        PlacementTransition last = moves.get(0);
        String key = last.isReversal() ? "placement.timeline.reversed" : "placement.timeline." + last.step();
        return new TimelineEntry(
                last.at(),
                TimelineEntry.Group.PARTNER,
                icon(last.step()),
                moves.size() == 1 ? key : "placement.timeline.folded",
                moves.size() == 1 ? List.of() : List.of("@" + key, Integer.toString(moves.size() - 1)),
                actor(last),
                false);
    }

    /** Returns the staff member of the Centre; users of a partner are not shown. */
    private static @Nullable Long actor(PlacementTransition move) {
        return move.source() == BusinessSource.PARTNER
                ? null
                : Long.valueOf(move.recordedBy().value());
    }

    private static String icon(PlacementStep step) {
        return switch (step) {
            case PROPOSE -> "plus";
            case INTRODUCE -> "send";
            case GO_ALONE, INTERVIEW -> "arrow";
            case OFFER, START, RETAIN_3M, RETAIN_6M, RETAIN_12M -> "check";
            case NOT_HIRE, END, CANCEL -> "no";
            case TAKE_BACK, CORRECT -> "back";
            case CORRECT_START -> "edit";
        };
    }
}
