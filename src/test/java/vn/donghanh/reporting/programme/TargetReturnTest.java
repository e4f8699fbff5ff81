package vn.donghanh.reporting.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.testing.Stored;

/** Validation of a return, and its single confirmation by a second person. */
class TargetReturnTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final LocalDate TODAY = CentreTime.day(NOW);
    private static final StaffId OFFICER = new StaffId(1);
    private static final StaffId OTHER = new StaffId(2);

    @Test
    void entererMayNotConfirmAndConfirmationIsOnce() {
        TargetReturn entered = entered("Sở Y tế", "12/SYT", TODAY, 5, 10);
        assertRefused(ReturnRule.OWN_RETURN, () -> entered.confirm(OFFICER, NOW));
        assertThat(Stored.value(entered, "status")).isEqualTo(ReturnStatus.PROVISIONAL);
        entered.confirm(OTHER, NOW);
        assertThat(Stored.value(entered, "status")).isEqualTo(ReturnStatus.FINAL);
        assertThat(Stored.value(entered, "approvedBy")).isEqualTo(OTHER);
        assertRefused(ReturnRule.FINAL_ALREADY, () -> entered.confirm(OTHER, NOW));
        assertRefused(ReturnRule.FINAL_ALREADY, () -> entered.confirm(OFFICER, NOW));
    }

    @Test
    void supersededReturnCannotBeConfirmed() {
        TargetReturn entered = entered("Sở Y tế", "12/SYT", TODAY, 5, 10);
        entered.supersede(NOW);
        assertRefused(ReturnRule.FINAL_ALREADY, () -> entered.confirm(OTHER, NOW));
    }

    @Test
    void returnNeedsBodyAndLetter() {
        assertRefused(ReturnRule.BODY_MISSING, () -> entered(" ", "12/SYT", TODAY, 1, 1));
        assertRefused(ReturnRule.LETTER_MISSING, () -> entered("Sở Y tế", "  ", TODAY, 1, 1));
        assertRefused(ReturnRule.LETTER_IN_FUTURE, () -> entered("Sở Y tế", "12/SYT", TODAY.plusDays(1), 1, 1));
        TargetReturn entered = entered(" Sở  Y tế ", "12/SYT", TODAY, 1, 1);
        assertThat(entered.isFrom("sở y tế")).isTrue();
        assertThat(entered.isFrom("Sở Công an")).isFalse();
    }

    @Test
    void numeratorAboveDenominatorIsRefused() {
        assertRefused(ReturnRule.MORE_THAN_ALL, () -> entered("Sở Y tế", "1", TODAY, 11, 10));
        entered("Sở Y tế", "1", TODAY, 10, 10);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01, true", "2026-06-30, true", "2025-12-31, false", "2026-07-01, false"})
    void periodContainsItsFirstAndLastDay(LocalDate day, boolean contained) {
        Period period = new Period(
                1,
                PeriodKind.QUARTER,
                1,
                2026,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 6, 30),
                LocalDate.of(2026, 7, 10),
                NOW);
        assertThat(period.contains(day)).isEqualTo(contained);
    }

    private static TargetReturn entered(String body, String letter, LocalDate dated, long n, long of) {
        return new TargetReturn(new EnterReturnCommand("T7", 3L, body, letter, dated, n, of), OFFICER, NOW);
    }
}
