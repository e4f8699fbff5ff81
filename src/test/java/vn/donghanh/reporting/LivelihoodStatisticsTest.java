package vn.donghanh.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.EmploymentType;
import vn.donghanh.casefile.model.Livelihood;
import vn.donghanh.closing.ClosingStatisticsQueries.LivelihoodAtEnd;
import vn.donghanh.shared.MissingReason;

/** Employment and income at intake compared with closing, for handmade episodes. */
class LivelihoodStatisticsTest {
    @ParameterizedTest
    @CsvSource({
        "SELF, FORMAL, KEPT",
        "UNEMPLOYED, SEASONAL, FOUND",
        "FARM, UNEMPLOYED, LOST",
        "UNEMPLOYED, UNEMPLOYED, NONE",
        ", FORMAL, UNKNOWN",
        "SELF, , UNKNOWN"
    })
    void workIsComparedOnlyWithBothAnswers(EmploymentType before, EmploymentType after, WorkChange expected) {
        assertThat(LivelihoodStatistics.work(life(before, null, after, null))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2000000, 2000001, MORE",
        "2000000, 2000000, SAME",
        "2000000, 0, LESS",
        "0, 1, MORE",
        ", 5000000, UNKNOWN",
        "5000000, , UNKNOWN"
    })
    void incomeIsComparedOnlyWithBothAnswers(Long before, Long after, IncomeChange expected) {
        assertThat(LivelihoodStatistics.income(life(null, before, null, after))).isEqualTo(expected);
    }

    @Test
    void everyEpisodeCountsInOneRowAndRatesAreSumsOfRows() {
        LivelihoodStatistics figures = LivelihoodStatistics.of(lives(6, 8, 0, 5, 7));
        assertThat(figures.work().total()).isEqualTo(FigureCount.of(26));
        assertThat(figures.work().rows()).extracting(row -> row.count().value()).containsExactly(6L, 8L, 0L, 5L, 7L);
        assertThat(figures.workingBefore()).isEqualTo(new Ratio(6, 19));
        assertThat(figures.workingAfter()).isEqualTo(new Ratio(14, 19));
    }

    @Test
    void fewEpisodesAreCountedToo() {
        assertThat(LivelihoodStatistics.of(lives(6, 3, 0, 12, 7)).work().rows())
                .extracting(row -> row.count().value())
                .containsExactly(6L, 3L, 0L, 12L, 7L);
    }

    @Test
    void medianIncomeIsRounded() {
        List<LivelihoodAtEnd> three = List.of(
                life(null, 1_000_000L, null, 2_000_000L),
                life(null, 3_049_999L, null, 6_000_000L),
                life(null, 4_000_000L, null, 9_000_000L));
        assertThat(LivelihoodStatistics.of(three).incomeBefore()).contains(3_000_000L);
        assertThat(LivelihoodStatistics.of(three).incomeAfter()).contains(6_000_000L);
        assertThat(LivelihoodStatistics.of(List.of(life(null, null, null, 9_000_000L)))
                        .incomeAfter())
                .as("told at one time only")
                .isEmpty();
    }

    @Test
    void noEpisodesGiveEmptyStatistics() {
        assertThat(LivelihoodStatistics.of(List.of()).work().rows()).isEmpty();
        assertThat(LivelihoodStatistics.of(List.of()).incomeAfter()).isEmpty();
    }

    private static List<LivelihoodAtEnd> lives(int kept, int found, int lost, int none, int untold) {
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

    private static Stream<LivelihoodAtEnd> times(int times, LivelihoodAtEnd life) {
        return IntStream.range(0, times).mapToObj(at -> life);
    }

    private static LivelihoodAtEnd life(EmploymentType before, Long earned, EmploymentType after, Long earns) {
        return new LivelihoodAtEnd(
                new CaseId(1),
                1,
                LocalDate.EPOCH,
                new Livelihood(before, MissingReason.REFUSED, earned, MissingReason.REFUSED),
                new Livelihood(after, MissingReason.REFUSED, earns, MissingReason.REFUSED));
    }
}
