package vn.donghanh.plan.review;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A review as shown on the page, decrypted for the user. */
public record ReviewView(
        ReviewReason reason,
        Instant begunAt,
        String begunBy,
        ReviewDraft content,
        @Nullable Instant finishedAt,
        @Nullable String finishedBy)
        implements Serializable {}
