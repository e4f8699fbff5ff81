package vn.donghanh.plan.agreement;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The client's agreement to the plan with its form and time, or the disagreement in the client's words. */
public record PlanConsent(@Nullable PlanAgreement agreement, @Nullable Instant at, @Nullable String disagreement)
        implements Serializable {

    /** Returns a copy without the text of a disagreement when another answer is chosen. */
    public PlanConsent normalised() {
        return agreement == PlanAgreement.DISAGREES ? this : new PlanConsent(agreement, at, null);
    }
}
