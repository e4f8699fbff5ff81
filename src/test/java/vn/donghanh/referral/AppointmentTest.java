package vn.donghanh.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
}
