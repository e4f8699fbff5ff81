package vn.donghanh.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.TimelineContributor;
import vn.donghanh.casefile.spi.TimelineEntry;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.security.StaffId;

/** Contributes enrolment transitions to the case timeline. */
@ApplicationScoped
class TrainingTimelineContributor implements TimelineContributor {
    @Inject
    EnrolmentRepository enrolments;

    @Override
    public List<TimelineEntry> entries(CaseView caseView, int limit) {
        return enrolments.findTransitions(caseView.id(), limit).stream()
                .map(TrainingTimelineContributor::entry)
                .toList();
    }

    private static TimelineEntry entry(EnrolmentTransition transition) {
        return new TimelineEntry(
                transition.at(),
                TimelineEntry.Group.PARTNER,
                icon(transition.step()),
                "training.timeline." + transition.step(),
                transition.step().isReversal()
                        ? List.of("@EnrolmentStatus." + transition.from(), "@EnrolmentStatus." + transition.to())
                        : List.of(),
                actor(transition),
                false);
    }

    /** Returns the staff member of the Centre; users of the school are not shown. */
    private static @Nullable Long actor(EnrolmentTransition transition) {
        StaffId staffId = transition.recordedBy();
        return staffId == null || transition.source() != BusinessSource.CENTRE ? null : staffId.value();
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
