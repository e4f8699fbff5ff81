package vn.donghanh.consent;

/** Why the addressee sees a disclosure no longer. */
public enum DisclosureEndReason {
    /** The client took back what it stood on: at once. */
    CONSENT_WITHDRAWN,
    /** The Centre took it back, for her or by itself: at once. */
    WITHDRAWN,
    /** Nobody answered in time: at once. */
    EXPIRED,
    /** It is over on its own terms: the addressee reads it some weeks longer. */
    CONCLUDED;

    /** Whether it leaves the addressee's sight the same moment. */
    public boolean isImmediate() {
        return this != CONCLUDED;
    }
}
