package vn.donghanh.lawful;

/** What is done with a request, and where it leads. */
public enum LawfulStep {
    ENTER(LawfulStatus.RECEIVED),
    /** The data protection officer says what she thinks. */
    ADVISE(LawfulStatus.ADVISED),
    ANSWER(LawfulStatus.ANSWERED),
    REFUSE(LawfulStatus.REFUSED),
    /** The authority took it back. */
    WITHDRAW(LawfulStatus.WITHDRAWN);

    private final LawfulStatus target;

    LawfulStep(LawfulStatus target) {
        this.target = target;
    }

    public LawfulStatus target() {
        return target;
    }
}
