package vn.donghanh.reporting.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.donghanh.reporting.Ratio;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.shared.CentreTime;

class ComparedSpanTest {
    private static final Period FIRST = halfYear(1, "2025-12-15", "2026-06-14");
    private static final Period SECOND = halfYear(2, "2026-06-15", "2026-12-14");

    @Test
    void runningPeriodIsComparedForTheSameNumberOfDays() {
        ComparedSpan running = ComparedSpan.chosen(SECOND, LocalDate.of(2026, 7, 1));

        assertThat(running).isEqualTo(new ComparedSpan(SECOND, SECOND.from(), LocalDate.of(2026, 7, 1)));
        assertThat(running.isPart()).isTrue();
        assertThat(running.beside(FIRST)).isEqualTo(new ComparedSpan(FIRST, FIRST.from(), LocalDate.of(2025, 12, 31)));
    }

    @Test
    void periodThatIsOverIsComparedAsAWhole() {
        ComparedSpan over = ComparedSpan.chosen(FIRST, LocalDate.of(2026, 7, 1));

        assertThat(over.until()).isEqualTo(FIRST.to());
        assertThat(over.isPart()).isFalse();
        assertThat(over.beside(SECOND)).isEqualTo(new ComparedSpan(SECOND, SECOND.from(), SECOND.to()));
        assertThat(ComparedSpan.chosen(FIRST, FIRST.to()).isPart()).isFalse();
    }

    @Test
    void shorterPeriodIsNotCountedBeyondItsEnd() {
        ComparedSpan lateInTheLonger = ComparedSpan.chosen(SECOND, LocalDate.of(2026, 12, 13));

        assertThat(lateInTheLonger.beside(FIRST).until()).isEqualTo(FIRST.to());
        assertThat(lateInTheLonger.beside(FIRST).isPart()).isFalse();
    }

    /** The first two are the examples of Newcombe (1998). */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, BETTER",
        "48, 80, 56, 70, WORSE",
        "5, 56, 0, 29, UNCLEAR",
        "1, 2, 1, 2, UNCLEAR",
        "0, 0, 1, 2, NOT_COMPARABLE",
        "1, 2, 0, 0, NOT_COMPARABLE"
    })
    void changeIsCalledSoOnlyWhenChanceHardlyExplainsIt(
            long n, long of, long before, long ofBefore, Development found) {
        Ratio now = new Ratio(n, of);
        Ratio earlier = new Ratio(before, ofBefore);

        assertThat(Development.of(now, earlier)).isEqualTo(found);
        assertThat(Development.ofFewer(now, earlier))
                .isEqualTo(
                        switch (found) {
                            case BETTER -> Development.WORSE;
                            case WORSE -> Development.BETTER;
                            case UNCLEAR, NOT_COMPARABLE -> found;
                        });
    }

    private static Period halfYear(int number, String from, String to) {
        LocalDate last = LocalDate.parse(to);
        return new Period(
                number,
                PeriodKind.HALF_YEAR,
                number,
                2026,
                LocalDate.parse(from),
                last,
                last,
                CentreTime.endOf(last.plusDays(3)));
    }
}
