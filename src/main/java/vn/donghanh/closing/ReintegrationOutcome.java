package vn.donghanh.closing;

import java.util.Arrays;
import java.util.List;

/** What is asked at closing and afterwards of how a client's life has turned out. */
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
    /** Only if the client says so unasked; never a condition of anything, never exported for one person. */
    LEFT_SEX_WORK;

    public boolean isRequired() {
        return this != LEFT_SEX_WORK;
    }

    /** From 0, in the order in which they are asked. */
    int position() {
        return List.of(values()).indexOf(this);
    }

    static List<ReintegrationOutcome> required() {
        return Arrays.stream(values()).filter(ReintegrationOutcome::isRequired).toList();
    }
}
