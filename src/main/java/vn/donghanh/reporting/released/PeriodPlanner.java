package vn.donghanh.reporting.released;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reporting.Ratio;
import vn.donghanh.reporting.release.LinearRelation;
import vn.donghanh.reporting.release.ReleaseBlock;
import vn.donghanh.reporting.release.ReleaseBlocks;
import vn.donghanh.reporting.release.ReleaseBlocks.Rate;
import vn.donghanh.reporting.release.ReleasePlan;
import vn.donghanh.reporting.release.ReleasePlanner;
import vn.donghanh.reporting.release.ReleaseProblem;
import vn.donghanh.reporting.release.ReleaseProblem.EarlierNumber;
import vn.donghanh.reporting.released.ReleasedPeriod.KnownNumber;

/**
 * Decides which numbers of a period are shown, so that together with everything released before no hidden one is revealed. The same numbers give the same
 * decision. May take seconds.
 */
final class PeriodPlanner {
    private final ReleasePlanner planner;

    PeriodPlanner() {
        this(new ReleasePlanner());
    }

    /** @param planner remembers what it computed for blocks of the same shape */
    PeriodPlanner(ReleasePlanner planner) {
        this.planner = planner;
    }

    /** @param before the half-year before; null when it was not released */
    ReleasedPeriod halfYear(String period, PeriodNumbers numbers, @Nullable ReleasedPeriod before) {
        ReleaseProblem problem = proven(problem(period, numbers, before));
        return released(period, problem, numbers, planner.plan(problem));
    }

    /** Returns everything that is released of a half-year, with the earlier numbers that relate to it. */
    static ReleaseProblem problem(String period, PeriodNumbers numbers, @Nullable ReleasedPeriod before) {
        List<ReleaseBlock> blocks = PeriodBlocks.of(period, numbers, before);
        return new ReleaseProblem(blocks, before == null ? List.of() : earlier(before, blocks));
    }

    /**
     * A year is released as far as its half-years are. Target 7 differs from that of each half-year by a number of persons, which is protected like one;
     * another number is shown where it says nothing that its half-years did not say, or nothing about one to four persons.
     */
    ReleasedPeriod year(String period, PeriodNumbers numbers, ReleasedPeriod first, ReleasedPeriod second) {
        ReleasePlan plan = planner.plan(proven(yearProblem(period, numbers, first, second)));
        Map<String, KnownNumber> released = new TreeMap<>(YearNumbers.of(numbers, first, second));
        for (String rate : List.of(PeriodNumbers.CLIENTS, PeriodNumbers.NEEDS)) {
            for (String key : List.of(PeriodNumbers.numerator(rate), PeriodNumbers.denominator(rate))) {
                boolean shown = List.of(first, second).stream()
                        .anyMatch(half -> half.shown(key) != null
                                && plan.isShown(
                                        difference(period, rate, half.period()) + key.substring(rate.length())));
                released.put(key, new KnownNumber(numbers.value(key), shown));
            }
        }
        return withMeasures(period, released, numbers);
    }

    static ReleaseProblem yearProblem(
            String period, PeriodNumbers numbers, ReleasedPeriod first, ReleasedPeriod second) {
        List<ReleaseBlock> blocks = new ArrayList<>();
        for (ReleasedPeriod half : List.of(first, second)) {
            blocks.addAll(PeriodBlocks.rates(half.period(), trueRates(half)));
        }
        for (String rate : List.of(PeriodNumbers.CLIENTS, PeriodNumbers.NEEDS)) {
            Map<String, Rate> halves = new TreeMap<>();
            for (ReleasedPeriod half : List.of(first, second)) {
                halves.put(
                        PeriodBlocks.id(half.period(), rate),
                        PeriodBlocks.rate(trueRates(half).rate(rate)));
            }
            blocks.addAll(ReleaseBlocks.differences(
                    PeriodBlocks.id(period, rate), PeriodBlocks.rate(numbers.rate(rate)), halves));
        }
        return new ReleaseProblem(blocks, List.of());
    }

    private static String difference(String period, String rate, String half) {
        return ReleaseBlocks.difference(PeriodBlocks.id(period, rate), PeriodBlocks.id(half, rate));
    }

    private static PeriodNumbers trueRates(ReleasedPeriod half) {
        Map<String, Long> values = new TreeMap<>();
        for (String rate : List.of(PeriodNumbers.CLIENTS, PeriodNumbers.NEEDS)) {
            for (String key : List.of(PeriodNumbers.numerator(rate), PeriodNumbers.denominator(rate))) {
                values.put(key, half.number(key).value());
            }
        }
        return new PeriodNumbers(values, Map.of());
    }

    /** Returns those earlier numbers that relations of the blocks name. */
    private static List<EarlierNumber> earlier(ReleasedPeriod before, List<ReleaseBlock> blocks) {
        Set<String> named = new HashSet<>();
        for (ReleaseBlock block : blocks) {
            block.relations()
                    .forEach(relation -> named.addAll(relation.factors().keySet()));
        }
        List<EarlierNumber> numbers = new ArrayList<>();
        before.numbers().forEach((key, number) -> {
            String id = PeriodBlocks.id(before.period(), key);
            if (named.contains(id)) {
                numbers.add(new EarlierNumber(id, number.value(), number.shown()));
            }
        });
        return numbers;
    }

    /**
     * Returns the release of which every hidden number is proved to keep enough values. A block for which no proof was found is withheld; where that is not
     * enough, so are the blocks that its relations name, the least important first, because what is printed of them narrows its numbers.
     */
    ReleaseProblem proven(ReleaseProblem problem) {
        Map<String, ReleaseBlock> blocks = new LinkedHashMap<>();
        problem.blocks().forEach(block -> blocks.put(block.name(), block));
        Set<String> withheld = new HashSet<>();
        ReleaseProblem proven = problem;
        for (Set<String> more = unproven(proven, withheld); !more.isEmpty(); more = unproven(proven, withheld)) {
            more.forEach(name -> blocks.computeIfPresent(name, (key, block) -> block.withheld()));
            withheld.addAll(more);
            proven = new ReleaseProblem(List.copyOf(blocks.values()), problem.earlier());
        }
        return proven;
    }

    /** Returns what has to be withheld besides: of each block without proof itself, or the last of the blocks that it names. */
    private Set<String> unproven(ReleaseProblem problem, Set<String> withheld) {
        Set<String> more = new HashSet<>();
        for (String name : planner.plan(problem).unprovenBlocks()) {
            Set<String> named = new HashSet<>();
            problem.blocks().stream()
                    .filter(block -> block.name().equals(name))
                    .flatMap(block -> block.relations().stream())
                    .map(LinearRelation::factors)
                    .forEach(factors -> named.addAll(factors.keySet()));
            problem.blocks().stream()
                    .filter(block -> !withheld.contains(block.name()))
                    .filter(block -> block.name().equals(name)
                            || block.cells().stream().anyMatch(cell -> named.contains(cell.id())))
                    .reduce((earlier, later) -> later)
                    .ifPresent(block -> more.add(block.name()));
        }
        return more;
    }

    /** Returns the numbers by their keys; those of a withheld block, and those of blocks that are not proven, are hidden. */
    private static ReleasedPeriod released(
            String period, ReleaseProblem problem, PeriodNumbers numbers, ReleasePlan plan) {
        Map<String, KnownNumber> released = new TreeMap<>();
        String prefix = PeriodBlocks.id(period, "");
        problem.blocks().stream()
                .flatMap(block -> block.cells().stream())
                .filter(cell -> cell.id().startsWith(prefix))
                .forEach(cell -> released.put(
                        cell.id().substring(prefix.length()), new KnownNumber(cell.value(), plan.isShown(cell.id()))));
        Ratio inTime = numbers.rate(PeriodNumbers.IN_TIME);
        KnownNumber reached = released.get(PeriodNumbers.numerator(PeriodNumbers.NEEDS));
        released.put(
                PeriodNumbers.denominator(PeriodNumbers.IN_TIME),
                new KnownNumber(inTime.of(), reached != null && reached.shown()));
        for (String key : List.of(
                PeriodNumbers.numerator(PeriodNumbers.STRICT), PeriodNumbers.denominator(PeriodNumbers.STRICT))) {
            String part = key.substring(PeriodNumbers.STRICT.length());
            KnownNumber plain = released.get(PeriodNumbers.CLIENTS + part);
            String difference = ReleaseBlocks.difference(
                            PeriodBlocks.id(period, PeriodNumbers.STRICT),
                            PeriodBlocks.id(period, PeriodNumbers.CLIENTS))
                    + part;
            released.put(
                    key,
                    new KnownNumber(numbers.value(key), plain != null && plain.shown() && plan.isShown(difference)));
        }
        return withMeasures(period, released, numbers);
    }

    /** Adds medians and amounts of which the number of those behind them is shown and not zero. */
    private static ReleasedPeriod withMeasures(
            String period, Map<String, KnownNumber> released, PeriodNumbers numbers) {
        numbers.measures().forEach((key, measure) -> {
            KnownNumber of = released.get(measure.of());
            if (of != null) {
                released.put(key, new KnownNumber(measure.value(), of.shown()));
            }
        });
        return new ReleasedPeriod(period, released);
    }
}
