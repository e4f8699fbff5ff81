package vn.donghanh.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;

/** A day that is no working day: a statutory holiday, or a substitute day decided for one year. */
@Entity
class Holiday implements CountingBasis {
    @Id
    private LocalDate day;

    private String name;
    private String basis;
    private Instant recordedAt;

    protected Holiday() {}

    Holiday(LocalDate day, String name, String basis, Instant recordedAt) {
        this.day = day;
        this.name = name;
        this.basis = basis;
        this.recordedAt = recordedAt;
    }

    HolidayService.Day row(LocalDate today) {
        return new HolidayService.Day(day, name, basis, day.isAfter(today));
    }
}
