package vn.donghanh.feedback.complaint;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A complaint in the list of its addressee, without its words. */
public record ComplaintRow(
        String ref,
        ComplaintSubject subject,
        ComplaintStatus status,
        Instant recordedAt,
        Instant since,
        @Nullable Instant dueAt,
        boolean late)
        implements Serializable {}
