package vn.donghanh.person.profile;

/** The gender as the client states it. */
public enum Gender {
    FEMALE,
    MALE,
    TRANS_FEMALE,
    TRANS_MALE,
    OTHER
}
