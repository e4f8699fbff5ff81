package vn.donghanh.staff.cover;

/** Why a member of staff is absent. Sickness and other private reasons have one name, since colleagues read it. */
public enum CoverReason {
    LEAVE,
    /** Sickness, family, or another reason that is nobody's concern. */
    PERSONAL,
    COURSE,
    MISSION
}
