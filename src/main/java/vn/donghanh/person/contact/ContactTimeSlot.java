package vn.donghanh.person.contact;

/** A time of the day or week at which she may be reached. */
public enum ContactTimeSlot {
    MORN,
    NOON,
    AFTN,
    EVE,
    NIGHT,
    WEEKEND
}
