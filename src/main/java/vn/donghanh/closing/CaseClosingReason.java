package vn.donghanh.closing;

import java.util.EnumSet;
import java.util.Set;

/** The reason for closing a case. The codes are the Centre's list; the labels on screen may be gentler than the statutory terms. */
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

    /** Returns the reasons of cases that should not exist: they represent no client. */
    public static Set<CaseClosingReason> mistakes() {
        return EnumSet.of(DUPLICATE, ENTERED_IN_ERROR);
    }

    /** Whether reintegration outcomes are measured: not for a deceased client, nor for a case that should not exist. */
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

    /** Whether the client can be asked for consent to follow-up; if so, the case does not close before the question is answered. */
    public boolean asksFollowUp() {
        return switch (this) {
            case GOALS_MET, PARTIAL_STABLE, CLIENT_WITHDREW, TRANSFERRED, MOVED_AWAY, NOT_ELIGIBLE -> true;
            case LOST_CONTACT, DETAINED, DECEASED, DUPLICATE, ENTERED_IN_ERROR -> false;
        };
    }

    /** Whether there is a client to follow up, provided they consented. */
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
