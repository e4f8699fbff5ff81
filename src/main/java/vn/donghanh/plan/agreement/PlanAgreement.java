package vn.donghanh.plan.agreement;

/**
 * The form of the client's agreement, or their disagreement. A plan may proceed without agreement only with the
 * client's own words on file.
 */
public enum PlanAgreement {
    SIGNED_PAPER,
    ON_DEVICE,
    VOICE,
    WITNESSED,
    DISAGREES;

    public boolean agrees() {
        return this != DISAGREES;
    }
}
