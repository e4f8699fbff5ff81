package vn.donghanh.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** A day on which the Centre's clocks of working days stand still: a statutory feast, or a swap day decided for one year. */
@Entity
class Holiday {
    @Id
    private LocalDate day;

    private String name;
    private String basis;

    protected Holiday() {}

    Holiday(LocalDate day, String name, String basis) {
        this.day = day;
        this.name = name;
        this.basis = basis;
    }

    HolidayService.Day row(LocalDate today) {
        return new HolidayService.Day(day, name, basis, day.isAfter(today));
    }
}
