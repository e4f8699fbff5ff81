package vn.donghanh.closing;

import java.util.Arrays;
import java.util.List;

/** The reintegration outcomes of a closing and of each follow-up. */
public enum ReintegrationOutcome {
    HOUSING_STABLE,
    SAFE,
    PAPERS_OK,
    BHYT_OK,
    HEALTH_LINKED,
    TRAINED,
    EMPLOYED_3M,
    EMPLOYED_6M,
    EMPLOYED_12M,
    INCOME_UP,
    LOAN_ON_TIME,
    FAMILY_RECON,
    CHILD_SCHOOL,
    SOCIAL_PART,
    SELF_RATED,
    /** Recorded only if the client says so unasked; never a condition of anything, never exported for one person. */
    LEFT_SEX_WORK;

    public boolean isRequired() {
        return this != LEFT_SEX_WORK;
    }

    /**
     * Whether a follow-up asks for it as such, and not for the fact that it follows from: contact with health care, debts, the client's own rating.
     */
    private boolean isAskedAtFollowUp() {
        return this != HEALTH_LINKED && this != LOAN_ON_TIME && this != SELF_RATED;
    }

    /** Returns the outcomes that the form of a closing lists, in its order. */
    public static List<ReintegrationOutcome> atClosing() {
        return List.of(values());
    }

    /** Returns the outcomes that the form of a follow-up lists, in its order. */
    public static List<ReintegrationOutcome> atFollowUp() {
        return Arrays.stream(values())
                .filter(ReintegrationOutcome::isAskedAtFollowUp)
                .toList();
    }

    static List<ReintegrationOutcome> required() {
        return Arrays.stream(values()).filter(ReintegrationOutcome::isRequired).toList();
    }
}
