package vn.donghanh.staffcourse.web;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import vn.donghanh.staffcourse.ParticipationOutcome;
import vn.donghanh.staffcourse.StaffCourseView;

/** A participant in the form of the results: what is recorded, and what is chosen. */
public class ParticipantLine implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private final StaffCourseView.Participant participant;
    private final boolean over;
    private ParticipationOutcome outcome;

    ParticipantLine(StaffCourseView.Participant participant, boolean over) {
        this.participant = participant;
        this.over = over;
        outcome = participant.outcome();
    }

    /** Returns what is recorded and what may follow; results only once the course is over. */
    public List<ParticipationOutcome> getOutcomes() {
        return Stream.concat(
                        Stream.of(participant.outcome()),
                        participant.outcome().next().stream().filter(next -> over || !next.isResult()))
                .toList();
    }

    public StaffCourseView.Participant getParticipant() {
        return participant;
    }

    public ParticipationOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(ParticipationOutcome outcome) {
        this.outcome = outcome;
    }
}
