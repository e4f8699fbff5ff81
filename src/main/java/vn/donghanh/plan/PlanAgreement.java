package vn.donghanh.plan;

/** How she said yes, or that she did not. A plan may go on without her agreement only with her own words on file. */
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
