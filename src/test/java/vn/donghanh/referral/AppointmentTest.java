package vn.donghanh.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import vn.donghanh.shared.RuleViolationException;

class AppointmentTest {
    @Test
    void everyMissingPartIsReportedAtItsField() {
        Appointment nothing = new Appointment(null, null, "x".repeat(121));
        assertThat(catchThrowableOfType(RuleViolationException.class, nothing::requireComplete)
                        .allViolations())
                .flatExtracting(RuleViolationException::rule, RuleViolationException::field)
                .containsExactly(
                        ReferralRule.DAY_MISSING,
                        "day",
                        ReferralRule.TIME_MISSING,
                        "time",
                        ReferralRule.PLACE_TOO_LONG,
                        "place");
    }

    @Test
    void placeIsOptional() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        assertThatCode(() -> new Appointment(day, LocalTime.NOON, null).requireComplete())
                .doesNotThrowAnyException();
        assertThatCode(() -> new Appointment(day, LocalTime.NOON, "x".repeat(120)).requireComplete())
                .doesNotThrowAnyException();
    }

    @Test
    void appointmentIsBookedAheadForAtMostSixMonths() {
        Instant now = Instant.parse("2026-03-02T05:00:00Z"); // noon at the Centre
        LocalDate today = LocalDate.of(2026, 3, 2);
        assertThat(new Appointment(today, LocalTime.NOON, null).requireBookable(now))
                .isEqualTo(now);
        Appointment past = new Appointment(today, LocalTime.of(11, 59), null);
        assertRefused(ReferralRule.APPOINTMENT_PAST, () -> past.requireBookable(now));
        Appointment last = new Appointment(today.plusMonths(6), LocalTime.of(23, 0), null);
        assertThatCode(() -> last.requireBookable(now)).doesNotThrowAnyException();
        Appointment tooFar = new Appointment(today.plusMonths(6).plusDays(1), LocalTime.of(8, 0), null);
        assertRefused(ReferralRule.APPOINTMENT_TOO_FAR, () -> tooFar.requireBookable(now));
    }
}
