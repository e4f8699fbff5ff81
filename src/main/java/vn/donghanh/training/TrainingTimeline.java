package vn.donghanh.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.TimelineEntry;
import vn.donghanh.casefile.TimelineSource;
import vn.donghanh.security.StaffId;

/** An enrolment's steps on the case's timeline. */
@ApplicationScoped
class TrainingTimeline implements TimelineSource {
    @Inject
    Enrolments enrolments;

    @Override
    public List<TimelineEntry> entries(CaseView file, int most) {
        return enrolments.moves(file.id(), most).stream()
                .map(TrainingTimeline::entry)
                .toList();
    }

    private static TimelineEntry entry(EnrolmentMove move) {
        return new TimelineEntry(
                move.at(),
                TimelineEntry.Group.PARTNER,
                icon(move.step()),
                "training.timeline." + move.step(),
                move.step().isBackwards()
                        ? List.of("@EnrolmentStatus." + move.from(), "@EnrolmentStatus." + move.to())
                        : List.of(),
                actor(move),
                false);
    }

    /** Who at the school did it is the school's matter. */
    private static @Nullable Long actor(EnrolmentMove move) {
        StaffId by = move.movedBy();
        return by == null || move.by() != By.CENTRE ? null : by.value();
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
