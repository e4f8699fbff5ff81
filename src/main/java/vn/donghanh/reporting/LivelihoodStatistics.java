package vn.donghanh.reporting;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.donghanh.casefile.model.Livelihood;
import vn.donghanh.closing.ClosingStatisticsQueries.LivelihoodAtEnd;

/**
 * Compares employment and income at the start and end of episodes. Each episode counts in one row of each table, so that the rows sum to the total.
 *
 * @param workingBefore clients with work at the start, of those with both answers
 * @param workingAfter clients with work at the end, of those with both answers
 * @param incomeBefore median of those with both answers, in đồng a month; empty when nobody answered
 */
public record LivelihoodStatistics(
        CountTable<WorkChange> work,
        CountTable<IncomeChange> income,
        Ratio workingBefore,
        Ratio workingAfter,
        Optional<Long> incomeBefore,
        Optional<Long> incomeAfter)
        implements Serializable {
    private static final long ROUNDED_TO = 100_000;

    static LivelihoodStatistics of(List<LivelihoodAtEnd> episodes) {
        Map<WorkChange, Long> work = countBy(episodes, WorkChange.values(), LivelihoodStatistics::work);
        long answered = sum(work, EnumSet.complementOf(EnumSet.of(WorkChange.UNKNOWN)));
        List<LivelihoodAtEnd> both = episodes.stream()
                .filter(episode -> IncomeChange.of(episode.before(), episode.after()) != IncomeChange.UNKNOWN)
                .toList();
        return new LivelihoodStatistics(
                CountTable.of(work),
                CountTable.of(countBy(episodes, IncomeChange.values(), LivelihoodStatistics::income)),
                new Ratio(sum(work, EnumSet.of(WorkChange.KEPT, WorkChange.LOST)), answered),
                new Ratio(sum(work, EnumSet.of(WorkChange.KEPT, WorkChange.FOUND)), answered),
                roundedMedian(both, LivelihoodAtEnd::before),
                roundedMedian(both, LivelihoodAtEnd::after));
    }

    static WorkChange work(LivelihoodAtEnd episode) {
        return WorkChange.of(episode.before(), episode.after());
    }

    static IncomeChange income(LivelihoodAtEnd episode) {
        return IncomeChange.of(episode.before(), episode.after());
    }

    private static <K> Map<K, Long> countBy(
            List<LivelihoodAtEnd> episodes, K[] rows, Function<LivelihoodAtEnd, K> row) {
        Map<K, Long> counts = new LinkedHashMap<>();
        if (!episodes.isEmpty()) {
            Arrays.stream(rows).forEach(key -> counts.put(key, 0L));
            episodes.forEach(episode -> counts.merge(row.apply(episode), 1L, Long::sum));
        }
        return counts;
    }

    private static long sum(Map<WorkChange, Long> counts, Set<WorkChange> rows) {
        return rows.stream().mapToLong(row -> counts.getOrDefault(row, 0L)).sum();
    }

    /** Returns the median, rounded so that it is nobody's exact income. */
    private static Optional<Long> roundedMedian(
            List<LivelihoodAtEnd> episodes, Function<LivelihoodAtEnd, Livelihood> side) {
        return Median.of(episodes.stream()
                        .map(episode -> side.apply(episode).income())
                        .filter(Objects::nonNull)
                        .toList())
                .map(median -> Math.round(median / ROUNDED_TO) * ROUNDED_TO);
    }
}
