package vn.donghanh.incident;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** What the author of a record sees of it without access to the case: when it was saved, and which deadlines run, those of care first. */
public record RecordedIncidentView(Instant recordedAt, List<Running> deadlines) implements Serializable {
    public record Running(IncidentDeadline deadline, Instant due) implements Serializable {}
}
