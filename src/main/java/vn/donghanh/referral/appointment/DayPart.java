package vn.donghanh.referral.appointment;

import java.time.LocalTime;

/** A part of the day, as used in the wish for an appointment. */
public enum DayPart {
    MORNING(LocalTime.MIN),
    AFTERNOON(LocalTime.NOON),
    EVENING(LocalTime.of(17, 0));

    private final LocalTime from;

    DayPart(LocalTime from) {
        this.from = from;
    }

    public static DayPart of(LocalTime time) {
        DayPart part = MORNING;
        for (DayPart later : values()) {
            if (!time.isBefore(later.from)) {
                part = later;
            }
        }
        return part;
    }
}
