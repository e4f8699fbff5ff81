package vn.donghanh.consent.ending;

/** The reason why a disclosure ends for its partner. */
public enum DisclosureEndReason {
    /** The client no longer agrees: withdrew the consent on which it was based, or said no to going on after its last day. Immediate. */
    CONSENT_WITHDRAWN,
    /** The Centre withdrew it, at the client's wish or by its own decision: immediate. */
    WITHDRAWN,
    /** The partner did not answer in time: immediate. */
    EXPIRED,
    /** The service was concluded: the partner can read it for some more weeks. */
    CONCLUDED;

    /** Returns whether the partner loses sight of it at once. */
    public boolean isImmediate() {
        return this != CONCLUDED;
    }
}
