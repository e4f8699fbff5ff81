package vn.donghanh.correction;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One correction that was asked for, and its answer.
 *
 * @param words null for a reader who does not read words about a client
 * @param mayAnswer it is the reader's to answer
 */
public record CorrectionRow(
        String ref,
        CorrectionSubject about,
        @Nullable String words,
        String askedBy,
        Instant askedAt,
        Instant dueAt,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String answer,
        boolean mayAnswer)
        implements Serializable {}
