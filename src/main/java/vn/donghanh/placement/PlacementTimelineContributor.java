package vn.donghanh.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.TimelineContributor;
import vn.donghanh.casefile.spi.TimelineEntry;
import vn.donghanh.partnerbusiness.loop.BusinessTimeline;
import vn.donghanh.placement.value.PlacementStep;

/** Contributes placements to the case timeline: one line for each placement and day, with the last step and the number of those before it. */
@ApplicationScoped
class PlacementTimelineContributor implements TimelineContributor {
    @Inject
    PlacementRepository placements;

    @Override
    public List<String> records() {
        return List.of("PlacementTransition x where x.caseId = c.id");
    }

    @Override
    public List<TimelineEntry> entries(CaseView caseView, int limit) {
        return BusinessTimeline.entries(
                placements.findTransitions(caseView.id(), limit),
                "placement.timeline.",
                transition -> icon(transition.step()));
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
