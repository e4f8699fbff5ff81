package vn.donghanh.reporting.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.Precondition;
import vn.donghanh.testing.Stored;

/** What a return needs, its sums, its single confirmation by a second person and its single correction by a later return. */
class TargetReturnTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final LocalDate TODAY = CentreTime.day(NOW);
    private static final StaffId OFFICER = new StaffId(1);
    private static final StaffId OTHER = new StaffId(2);
    private static final Period PERIOD = new Period(
            3,
            PeriodKind.QUARTER,
            1,
            2026,
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 6, 30),
            LocalDate.of(2026, 7, 10),
            Instant.parse("2026-07-03T16:59:59Z"));
    private static final ReturnLines NUMBERS = new ReturnLines(
            List.of(), List.of(), List.of(new NumberLine("THPT", 5, 10), new NumberLine("Đại học", 1, 7)));

    @Test
    void entererMayNotConfirmAndConfirmationIsOnce() {
        TargetReturn entered = entered(NUMBERS, NOW);
        assertRefused(ReturnRule.OWN_RETURN, () -> entered.confirm(OFFICER, NOW));
        assertThat(entered.row(NOW).status()).isEqualTo(ReturnStatus.PROVISIONAL);
        entered.confirm(OTHER, NOW);
        assertThat(Stored.value(entered, "status")).isEqualTo(ReturnStatus.FINAL);
        assertThat(entered.row(NOW).status()).isEqualTo(ReturnStatus.FINAL);
        assertThat(entered.row(NOW).approvedBy()).isEqualTo(OTHER);
        assertRefused(ReturnRule.FINAL_ALREADY, () -> entered.confirm(OTHER, NOW));
        assertRefused(ReturnRule.FINAL_ALREADY, () -> entered.confirm(OFFICER, NOW));
    }

    @Test
    void sumsAreThoseOfTheLines() {
        ReturnRow row = entered(NUMBERS, NOW).row(NOW);
        assertThat(row.n()).isEqualTo(6);
        assertThat(row.of()).isEqualTo(17);
        assertThat(entered(NUMBERS, NOW).lines()).isEqualTo(NUMBERS);
        ReturnRow counted = entered(
                        new ReturnLines(List.of(new ActivityLine(1, "MEETING", 2, 3)), List.of(), List.of()), NOW)
                .row(NOW);
        assertThat(counted.n()).isNull();
        assertThat(counted.of()).isNull();
    }

    @Test
    void correctionNamesTheReturnWhosePlaceItTakes() {
        TargetReturn old = entered(NUMBERS, NOW);
        TargetReturn correction = entered(NUMBERS, LATER);
        assertThat(old.row(NOW).corrects()).isNull();
        old.correctBy(correction);
        assertThat(correction.row(LATER).corrects()).isEqualTo(old.ref());
        assertThat(correction.row(LATER).corrected()).isFalse();
        assertThat(old.row(LATER).corrected()).isTrue();
        assertThat(old.row(NOW).corrected()).isFalse();
        assertRefused(ReturnRule.CORRECTED_ALREADY, () -> old.correctBy(entered(NUMBERS, LATER)));
        assertThat(old.isInForce()).isFalse();
        assertThat(correction.isInForce()).isTrue();
        assertRefused(ReturnRule.FINAL_ALREADY, () -> old.confirm(OTHER, LATER));
    }

    @Test
    void whatWasCheckedLaterWasProvisionalBefore() {
        TargetReturn entered = entered(NUMBERS, NOW);
        entered.confirm(OTHER, LATER);
        assertThat(entered.row(NOW).status()).isEqualTo(ReturnStatus.PROVISIONAL);
        assertThat(entered.row(NOW).approvedBy()).isNull();
        assertThat(entered.row(LATER).status()).isEqualTo(ReturnStatus.FINAL);
    }

    @Test
    void returnIsForItsTargetAndPeriodFromItsBody() {
        TargetReturn entered = entered(NUMBERS, NOW);
        assertThat(entered.isFor("T3C", 3)).isTrue();
        assertThat(entered.isFor("T3B", 3)).isFalse();
        assertThat(entered.isFor("T3C", 4)).isFalse();
        assertThat(entered.isFrom("sở  y tế")).isTrue();
        assertThat(entered.isFrom("Sở Công an")).isFalse();
    }

    @Test
    void everythingThatTheLetterLacksIsSaidAtOnce() {
        assertThat(unmet("  ", null, null))
                .containsExactly(ReturnRule.BODY_MISSING, ReturnRule.LETTER_MISSING, ReturnRule.LETTER_DAY_MISSING);
        assertThat(unmet("Sở", "1", TODAY)).isEmpty();
        assertThat(unmet("Sở", "1", TODAY.plusDays(1))).containsExactly(ReturnRule.LETTER_IN_FUTURE);
        assertThat(unmet("Sở", "1", PERIOD.from())).isEmpty();
        assertThat(unmet("Sở", "1", PERIOD.from().minusDays(1))).containsExactly(ReturnRule.LETTER_BEFORE_PERIOD);
    }

    private static List<Object> unmet(String body, String letter, LocalDate dated) {
        return ReturnFacts.of(new EnterReturnCommand("T3C", 3L, null, body, letter, dated, List.of()), PERIOD)
                .preconditions(TODAY)
                .stream()
                .filter(precondition -> !precondition.met())
                .<Object>map(Precondition::rule)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01, true", "2026-06-30, true", "2025-12-31, false", "2026-07-01, false"})
    void periodContainsItsFirstAndLastDay(LocalDate day, boolean contained) {
        assertThat(PERIOD.contains(day)).isEqualTo(contained);
    }

    private static TargetReturn entered(ReturnLines lines, Instant at) {
        return new TargetReturn(new ReturnFacts("T3C", PERIOD, "Sở Y tế", "12/SYT", TODAY), lines, OFFICER, at);
    }
}
