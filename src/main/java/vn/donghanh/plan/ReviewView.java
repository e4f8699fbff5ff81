package vn.donghanh.plan;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A review as a screen shows it, opened for its reader. */
public record ReviewView(
        ReviewReason reason,
        Instant begunAt,
        String begunBy,
        ReviewDraft content,
        @Nullable Instant finishedAt,
        @Nullable String finishedBy)
        implements Serializable {}
