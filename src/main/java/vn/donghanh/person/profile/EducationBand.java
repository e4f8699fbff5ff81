package vn.donghanh.person.profile;

/** The band of education by which reports count, stored in clear with the case. Which education belongs to which band stands in the list of educations. */
public enum EducationBand {
    NONE,
    PRIMARY,
    LOWER_SECONDARY,
    UPPER_SECONDARY,
    POST_SECONDARY,
    UNKNOWN
}
