package vn.donghanh.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.donghanh.casefile.CaseId;
import vn.donghanh.casefile.EmploymentType;
import vn.donghanh.casefile.Livelihood;
import vn.donghanh.closing.ClosingFigures.Life;
import vn.donghanh.shared.Missing;

/** Job and income at intake against exit, of lives made by hand. */
class LifeFiguresTest {
    @ParameterizedTest
    @CsvSource({
        "SELF, FORMAL, KEPT",
        "UNEMPLOYED, SEASONAL, FOUND",
        "FARM, UNEMPLOYED, LOST",
        "UNEMPLOYED, UNEMPLOYED, NONE",
        ", FORMAL, UNTOLD",
        "SELF, , UNTOLD"
    })
    void workIsComparedOnlyWhereBothTimesAreTold(EmploymentType before, EmploymentType after, WorkChange expected) {
        assertThat(LifeFigures.work(life(before, null, after, null))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2000000, 2000001, MORE",
        "2000000, 2000000, SAME",
        "2000000, 0, LESS",
        "0, 1, MORE",
        ", 5000000, UNTOLD",
        "5000000, , UNTOLD"
    })
    void incomeIsComparedOnlyWhereBothTimesAreTold(Long before, Long after, IncomeChange expected) {
        assertThat(LifeFigures.income(life(null, before, null, after))).isEqualTo(expected);
    }

    @Test
    void everyEpisodeStandsInOneRowAndTheRatesAreSumsOfRows() {
        LifeFigures figures = LifeFigures.of(lives(6, 8, 0, 5, 7));
        assertThat(figures.work().total()).isEqualTo(Shown.of(26));
        assertThat(figures.work().rows()).extracting(row -> row.count().value()).containsExactly(6L, 8L, 0L, 5L, 7L);
        assertThat(figures.before()).isEqualTo(new Ratio(6, 19));
        assertThat(figures.after()).isEqualTo(new Ratio(14, 19));
    }

    @Test
    void aSmallRowIsHiddenAndOneBesideItWithIt() {
        LifeFigures figures = LifeFigures.of(lives(6, 3, 0, 12, 7));
        assertThat(figures.work().hides()).isTrue();
        assertThat(figures.work().rows())
                .extracting(row -> row.count().value())
                .containsExactly(null, null, 0L, 12L, 7L);
    }

    @Test
    void theMiddleIncomeIsOfFiveAtLeastAndRounded() {
        List<Life> four = IntStream.rangeClosed(1, 4)
                .mapToObj(at -> life(null, at * 1_000_000L, null, at * 2_000_000L))
                .toList();
        assertThat(LifeFigures.of(four).incomeBefore()).isEmpty();
        List<Life> five = Stream.concat(four.stream(), Stream.of(life(null, 3_049_999L, null, 9_000_000L)))
                .toList();
        assertThat(LifeFigures.of(five).incomeBefore()).contains(3_000_000L);
        assertThat(LifeFigures.of(five).incomeAfter()).contains(6_000_000L);
    }

    @Test
    void ofNothingNothingIsSaid() {
        assertThat(LifeFigures.of(List.of()).work().rows()).isEmpty();
        assertThat(LifeFigures.of(List.of()).incomeAfter()).isEmpty();
    }

    private static List<Life> lives(int kept, int found, int lost, int none, int untold) {
        EmploymentType work = EmploymentType.SELF;
        EmploymentType no = EmploymentType.UNEMPLOYED;
        return Stream.of(
                        times(kept, life(work, null, work, null)),
                        times(found, life(no, null, work, null)),
                        times(lost, life(work, null, no, null)),
                        times(none, life(no, null, no, null)),
                        times(untold, life(null, null, work, null)))
                .flatMap(lives -> lives)
                .toList();
    }

    private static Stream<Life> times(int times, Life life) {
        return IntStream.range(0, times).mapToObj(at -> life);
    }

    private static Life life(EmploymentType before, Long earned, EmploymentType after, Long earns) {
        return new Life(
                new CaseId(1),
                1,
                new Livelihood(before, Missing.REFUSED, earned, Missing.REFUSED),
                new Livelihood(after, Missing.REFUSED, earns, Missing.REFUSED));
    }
}
