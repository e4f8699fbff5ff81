package vn.donghanh.staffcourse;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.CodeListItemView;

/**
 * The view of one course.
 *
 * @param source null when no source of funding is named
 * @param participants those on the list; for a reader who sees only their own courses, themselves
 * @param earlier what was recorded before it was corrected, newest first
 * @param over whether its last day has come, so that results can be recorded
 * @param mayKeep whether the reader can still change something
 * @param candidates who can be put on the list
 */
public record StaffCourseView(
        String ref,
        int version,
        CodeListItemView topic,
        @Nullable CodeListItemView source,
        StaffCourseFacts facts,
        @Nullable StaffCourseWithdrawalReason withdrawal,
        String recordedBy,
        Instant recordedAt,
        List<Participant> participants,
        List<EarlierFacts> earlier,
        boolean over,
        boolean seesAll,
        boolean mayKeep,
        List<Candidate> candidates,
        List<CodeListItemView> topics,
        List<CodeListItemView> funding)
        implements Serializable {

    /** @param ref of the version that is shown */
    public record Participant(
            String ref, String name, ParticipationOutcome outcome, String recordedBy, Instant recordedAt)
            implements Serializable {}

    public record EarlierFacts(StaffCourseFacts facts, CodeListItemView topic, String recordedBy, Instant recordedAt)
            implements Serializable {}

    public record Candidate(String username, String name) implements Serializable {}
}
