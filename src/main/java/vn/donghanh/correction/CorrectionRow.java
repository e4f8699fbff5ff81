package vn.donghanh.correction;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A correction and its answer, in a list.
 *
 * @param words null for readers who may not read text about a client
 * @param mayAnswer whether the reader is the one to answer it
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
