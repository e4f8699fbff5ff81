package vn.donghanh.person.contact;

/** A time of the day or week at which the client may be contacted. */
public enum ContactTimeSlot {
    MORN,
    NOON,
    AFTN,
    EVE,
    NIGHT,
    WEEKEND
}
