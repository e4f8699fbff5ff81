package vn.donghanh.casefile.model;

/**
 * A kind of need that a service answers by its own kind and not by its service group: an eye test does not answer the wish for a substitution
 * treatment.
 */
public enum NeedKind {
    SAFETY(false),
    SHELTER(false),
    URGENT_CARE(true),
    STI(true),
    HIV_PREVENTION(true),
    HIV_TESTING(true),
    HIV_TREATMENT(true),
    REPRODUCTIVE(true),
    SUBSTANCE(true),
    MENTAL(true),
    /** The way to a clinic. No need is of this kind, so that it answers only a need that is named. */
    CLINIC_WAY(true);

    private final boolean health;

    NeedKind(boolean health) {
        this.health = health;
    }

    /** Whether the kind tells a health fact, so that records compare by a random key of the case and never by the kind. */
    public boolean isHealth() {
        return health;
    }
}
