package vn.donghanh.referral;

/** A way from one status to another. {@link ReferralStatus#moves} says from where each may be taken, and on whose word. */
public enum ReferralStep {
    ASK(ReferralStatus.CONSENT_PENDING),
    SEND(ReferralStatus.SENT),
    RECEIVE(ReferralStatus.RECEIVED),
    ACCEPT(ReferralStatus.ACCEPTED),
    REJECT(ReferralStatus.REJECTED),
    SCHEDULE(ReferralStatus.SCHEDULED),
    ATTEND(ReferralStatus.ATTENDED),
    MISS(ReferralStatus.NO_SHOW),
    BEGIN(ReferralStatus.IN_SERVICE),
    /** Asked every three months while the service goes on: is she still coming? Yes. */
    CARRY_ON(ReferralStatus.IN_SERVICE),
    COMPLETE(ReferralStatus.COMPLETED),
    DISCONTINUE(ReferralStatus.DISCONTINUED),
    CANCEL(ReferralStatus.CANCELLED),
    EXPIRE(ReferralStatus.EXPIRED);

    private final ReferralStatus target;

    ReferralStep(ReferralStatus target) {
        this.target = target;
    }

    public ReferralStatus target() {
        return target;
    }
}
