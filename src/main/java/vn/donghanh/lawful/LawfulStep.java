package vn.donghanh.lawful;

/** A step of a lawful request with its target status. */
public enum LawfulStep {
    ENTER(LawfulStatus.RECEIVED),
    /** The data protection officer gives advice. */
    ADVISE(LawfulStatus.ADVISED),
    ANSWER(LawfulStatus.ANSWERED),
    REFUSE(LawfulStatus.REFUSED),
    /** The authority withdraws the request. */
    WITHDRAW(LawfulStatus.WITHDRAWN);

    private final LawfulStatus target;

    LawfulStep(LawfulStatus target) {
        this.target = target;
    }

    public LawfulStatus target() {
        return target;
    }
}
