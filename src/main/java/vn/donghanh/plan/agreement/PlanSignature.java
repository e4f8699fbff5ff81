package vn.donghanh.plan.agreement;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/** The signatures of a plan version: who created, edited, submitted, proposed and decided on it, and when. */
public record PlanSignature(
        StaffId createdBy,
        Instant createdAt,
        StaffId editedBy,
        Instant editedAt,
        @Nullable StaffId submittedBy,
        @Nullable Instant submittedAt,
        @Nullable StaffId proposedBy,
        @Nullable Instant proposedAt,
        @Nullable StaffId decidedBy,
        @Nullable Instant decidedAt,
        @Nullable LocalDate delegatedUntil,
        @Nullable String opinion) {}
