package vn.donghanh.plan;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether she agrees to the plan, how and when she said so; or why she does not, in her words. */
public record PlanConsent(@Nullable PlanAgreement agreement, @Nullable Instant at, @Nullable String disagreement)
        implements Serializable {

    /** Without words of disagreement that were typed before another answer was chosen. */
    PlanConsent normalised() {
        return agreement == PlanAgreement.DISAGREES ? this : new PlanConsent(agreement, at, null);
    }
}
