package vn.donghanh.lawful;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.RefusalGround;
import vn.donghanh.security.StaffId;

/**
 * The decision on a lawful request.
 *
 * @param ground ground of refusal; null for an answer
 */
@Embeddable
record RequestDecision(
        @Enumerated(EnumType.STRING) @Nullable RefusalGround ground, StaffId decidedBy, Instant decidedAt) {}
