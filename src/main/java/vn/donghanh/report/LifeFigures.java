package vn.donghanh.report;

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
import vn.donghanh.casefile.Livelihood;
import vn.donghanh.closing.ClosingFigures.Life;
import vn.donghanh.report.Protection.CountTable;

/**
 * Job and income when episodes began against when they ended. Every episode stands in one row of each table, so that the rows make the total.
 *
 * @param before of whom both are told, those with work when it began; shown where the table hides nothing, for it is a sum of its cells
 * @param after those with work when it ended
 * @param incomeBefore in đồng a month, the middle of those who told both; empty of fewer than may be shown
 */
public record LifeFigures(
        CountTable<WorkChange> work,
        CountTable<IncomeChange> income,
        Ratio before,
        Ratio after,
        Optional<Long> incomeBefore,
        Optional<Long> incomeAfter)
        implements Serializable {
    private static final long ROUNDED_TO = 100_000;

    static LifeFigures of(List<Life> lives) {
        Map<WorkChange, Long> work = counted(lives, WorkChange.values(), LifeFigures::work);
        long told = sum(work, EnumSet.complementOf(EnumSet.of(WorkChange.UNTOLD)));
        List<Life> both = lives.stream()
                .filter(life -> IncomeChange.of(life.before(), life.after()) != IncomeChange.UNTOLD)
                .toList();
        return new LifeFigures(
                Protection.counts(work),
                Protection.counts(counted(lives, IncomeChange.values(), LifeFigures::income)),
                new Ratio(sum(work, EnumSet.of(WorkChange.KEPT, WorkChange.LOST)), told),
                new Ratio(sum(work, EnumSet.of(WorkChange.KEPT, WorkChange.FOUND)), told),
                middle(both, Life::before),
                middle(both, Life::after));
    }

    static WorkChange work(Life life) {
        return WorkChange.of(life.before(), life.after());
    }

    static IncomeChange income(Life life) {
        return IncomeChange.of(life.before(), life.after());
    }

    private static <K> Map<K, Long> counted(List<Life> lives, K[] rows, Function<Life, K> row) {
        Map<K, Long> counts = new LinkedHashMap<>();
        if (!lives.isEmpty()) {
            Arrays.stream(rows).forEach(key -> counts.put(key, 0L));
            lives.forEach(life -> counts.merge(row.apply(life), 1L, Long::sum));
        }
        return counts;
    }

    private static long sum(Map<WorkChange, Long> counts, Set<WorkChange> rows) {
        return rows.stream().mapToLong(row -> counts.getOrDefault(row, 0L)).sum();
    }

    /** Rounded, so that it is nobody's own. */
    private static Optional<Long> middle(List<Life> lives, Function<Life, Livelihood> when) {
        if (Protection.isSmall(lives.size())) {
            return Optional.empty();
        }
        return Medians.of(lives.stream()
                        .map(life -> when.apply(life).income())
                        .filter(Objects::nonNull)
                        .toList())
                .map(middle -> Math.round(middle / ROUNDED_TO) * ROUNDED_TO);
    }
}
