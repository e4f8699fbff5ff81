package vn.donghanh.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;

/** Every deadline of a plain test lasts as many days. */
public class DeadlinesFixture extends DeadlineQueries {
    private final int days;

    public DeadlinesFixture(int days) {
        this.days = days;
    }

    @Override
    public Instant due(DeadlineCode code, Instant from) {
        return from.plus(Duration.ofDays(days));
    }

    @Override
    public int amount(DeadlineCode code, LocalDate day) {
        return days;
    }
}
