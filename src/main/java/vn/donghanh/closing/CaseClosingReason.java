package vn.donghanh.closing;

/** Why a case is closed. The codes are the Centre's list; the words on screen may be gentler than the statutory ones. */
public enum CaseClosingReason {
    GOALS_MET,
    PARTIAL_STABLE,
    CLIENT_WITHDREW,
    LOST_CONTACT,
    TRANSFERRED,
    MOVED_AWAY,
    NOT_ELIGIBLE,
    DETAINED,
    DECEASED,
    DUPLICATE,
    ENTERED_IN_ERROR;

    /** Whether it is asked how far she has come: not of the dead, nor of a file that should not be there. */
    public boolean measuresOutcomes() {
        return switch (this) {
            case GOALS_MET,
                    PARTIAL_STABLE,
                    CLIENT_WITHDREW,
                    LOST_CONTACT,
                    TRANSFERRED,
                    MOVED_AWAY,
                    NOT_ELIGIBLE,
                    DETAINED -> true;
            case DECEASED, DUPLICATE, ENTERED_IN_ERROR -> false;
        };
    }

    /** Whether she can be asked if she wants to hear from the Centre afterwards; without having been asked it does not close. */
    public boolean asksFollowUp() {
        return switch (this) {
            case GOALS_MET, PARTIAL_STABLE, CLIENT_WITHDREW, TRANSFERRED, MOVED_AWAY, NOT_ELIGIBLE -> true;
            case LOST_CONTACT, DETAINED, DECEASED, DUPLICATE, ENTERED_IN_ERROR -> false;
        };
    }

    /** Whether anybody is there to be followed up, if she agreed. */
    boolean allowsFollowUp() {
        return switch (this) {
            case GOALS_MET,
                    PARTIAL_STABLE,
                    CLIENT_WITHDREW,
                    LOST_CONTACT,
                    TRANSFERRED,
                    MOVED_AWAY,
                    NOT_ELIGIBLE,
                    DETAINED -> true;
            case DECEASED, DUPLICATE, ENTERED_IN_ERROR -> false;
        };
    }
}
