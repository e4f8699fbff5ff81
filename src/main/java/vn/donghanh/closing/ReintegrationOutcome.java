package vn.donghanh.closing;

import java.util.Arrays;
import java.util.List;

/** The reintegration outcomes asked at closing and at each follow-up. */
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

    /** Returns the zero-based position in the order of the form. */
    int position() {
        return List.of(values()).indexOf(this);
    }

    static List<ReintegrationOutcome> required() {
        return Arrays.stream(values()).filter(ReintegrationOutcome::isRequired).toList();
    }
}
