package vn.donghanh.feedback.complaint;

/** A step of a complaint with its target status. */
public enum ComplaintStep {
    RECEIVE(ComplaintStatus.RECEIVED),
    BEGIN(ComplaintStatus.BEING_LOOKED_AT),
    /** The supervisor gives it to the director. */
    FORWARD_TO_DIRECTOR(ComplaintStatus.RECEIVED),
    ANSWER(ComplaintStatus.ANSWERED),
    INFORM(ComplaintStatus.CLIENT_INFORMED),
    /** It goes to the parent authority. */
    FORWARD(ComplaintStatus.FORWARDED),
    /** The client withdraws it. */
    WITHDRAW(ComplaintStatus.WITHDRAWN);

    private final ComplaintStatus target;

    ComplaintStep(ComplaintStatus target) {
        this.target = target;
    }

    public ComplaintStatus target() {
        return target;
    }
}
