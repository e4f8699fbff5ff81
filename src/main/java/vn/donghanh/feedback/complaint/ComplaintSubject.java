package vn.donghanh.feedback.complaint;

/** What, or whom, a complaint is about. */
public enum ComplaintSubject {
    CASE_WORKER,
    OTHER_STAFF,
    SUPERVISOR,
    DIRECTOR,
    SERVICE,
    PARTNER;

    /** Returns who receives it: whom the client wishes, unless the complaint is about them. */
    public ComplaintAddressee addressee(ComplaintAddressee wished) {
        return switch (this) {
            case CASE_WORKER, OTHER_STAFF, SERVICE, PARTNER -> wished;
            case SUPERVISOR -> ComplaintAddressee.DIRECTOR;
            case DIRECTOR -> ComplaintAddressee.SUPERVISOR;
        };
    }

    /** Whether the Centre may not decide on it: a complaint about the director goes to the parent authority. */
    boolean isForParentAuthority() {
        return this == DIRECTOR;
    }
}
