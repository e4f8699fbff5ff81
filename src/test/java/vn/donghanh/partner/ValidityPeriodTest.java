package vn.donghanh.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.donghanh.shared.RuleViolationException;

class ValidityPeriodTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

    private final ValidityPeriod validity = new ValidityPeriod(FIRST);

    @Test
    void periodIsValidFromItsFirstDay() {
        assertThat(validity.isValidOn(FIRST.minusDays(1))).isFalse();
        assertThat(validity.isValidOn(FIRST)).isTrue();
        assertThat(validity.isValidOn(FIRST.plusYears(9))).isTrue();
    }

    @Test
    void lastDayIsInclusive() {
        validity.end(TODAY, TODAY);
        assertThat(validity.isValidOn(TODAY)).isTrue();
        assertThat(validity.isValidOn(TODAY.plusDays(1))).isFalse();
    }

    @Test
    void endedYesterdayIsNotValidToday() {
        validity.end(TODAY.minusDays(1), TODAY);
        assertThat(validity.isValidOn(TODAY)).isFalse();
    }

    @Test
    void pastDaysCannotBeChanged() {
        refused(PartnerRule.DATES, TODAY.minusDays(2));
    }

    @Test
    void futureEndCanBeChanged() {
        validity.end(TODAY.plusDays(30), TODAY);
        validity.end(TODAY.plusDays(60), TODAY);
        assertThat(validity.isValidOn(TODAY.plusDays(45))).isTrue();
    }

    @Test
    void endedPeriodCannotBeReopened() {
        validity.end(TODAY.minusDays(1), TODAY);
        refused(PartnerRule.ALREADY_OVER, TODAY.plusDays(30));
    }

    private void refused(PartnerRule rule, LocalDate last) {
        assertThatThrownBy(() -> validity.end(last, TODAY))
                .isInstanceOfSatisfying(RuleViolationException.class, refusal -> assertThat(refusal.rule())
                        .isEqualTo(rule));
    }
}
