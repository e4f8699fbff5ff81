package vn.donghanh.placement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.LocalDate;
import vn.donghanh.placement.value.CheckMilestone;

/**
 * The days on which the client is asked for one milestone.
 *
 * @param from the first day
 * @param until the last day
 */
@Embeddable
public record CheckWindow(
        @Enumerated(EnumType.STRING) @Column(name = "check_milestone") CheckMilestone milestone,
        @Column(name = "check_from") LocalDate from,
        @Column(name = "check_until") LocalDate until)
        implements Serializable {
    /** Returns the window of so many days before and after a day. */
    static CheckWindow around(CheckMilestone milestone, LocalDate due, int margin) {
        return new CheckWindow(milestone, due.minusDays(margin), due.plusDays(margin));
    }

    boolean isOpenOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    boolean isOverOn(LocalDate day) {
        return day.isAfter(until);
    }
}
