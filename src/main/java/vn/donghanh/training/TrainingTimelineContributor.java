package vn.donghanh.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.TimelineContributor;
import vn.donghanh.casefile.spi.TimelineEntry;
import vn.donghanh.partnerbusiness.loop.BusinessTimeline;

/** Contributes enrolment transitions to the case timeline. */
@ApplicationScoped
class TrainingTimelineContributor implements TimelineContributor {
    @Inject
    EnrolmentRepository enrolments;

    @Override
    public List<String> records() {
        return List.of("EnrolmentTransition x where x.caseId = c.id");
    }

    @Override
    public List<TimelineEntry> entries(CaseView caseView, int limit) {
        return BusinessTimeline.entries(
                enrolments.findTransitions(caseView.id(), limit),
                "training.timeline.",
                transition -> icon(transition.step()));
    }

    private static String icon(EnrolmentStep step) {
        return switch (step) {
            case PROPOSE -> "plus";
            case APPLY -> "send";
            case ENROL, COMPLETE, CERTIFY -> "check";
            case REJECT, DROP, CANCEL -> "no";
            case BEGIN, RESUME -> "arrow";
            case SUSPEND -> "pause";
            case TAKE_BACK, CORRECT -> "back";
        };
    }
}
