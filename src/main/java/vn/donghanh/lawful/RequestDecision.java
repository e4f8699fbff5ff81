package vn.donghanh.lawful;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.RefusalGround;
import vn.donghanh.security.StaffId;

/**
 * That a request was decided on, by whom and when.
 *
 * @param ground of a refusal; null for an answer
 */
@Embeddable
record RequestDecision(
        @Enumerated(EnumType.STRING) @Nullable RefusalGround ground, StaffId decidedBy, Instant decidedAt) {}
