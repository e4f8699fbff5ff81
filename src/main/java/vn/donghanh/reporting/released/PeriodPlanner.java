package vn.donghanh.reporting.released;

import java.util.ArrayList;
import java.util.HashSet;
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
        ReleaseProblem problem = problem(period, numbers, before);
        ReleasePlan plan = planner.planAudited(problem).plan();
        Map<String, KnownNumber> released = released(period, problem, plan);
        addDerived(released, period, numbers, plan);
        addPrintedAgain(released, numbers);
        return withMeasures(period, released, numbers);
    }

    /** Returns everything that is released of a half-year, with the earlier numbers that relate to it. */
    static ReleaseProblem problem(String period, PeriodNumbers numbers, @Nullable ReleasedPeriod before) {
        List<ReleaseBlock> blocks = PeriodBlocks.of(period, numbers, before);
        if (before == null) {
            return new ReleaseProblem(blocks, List.of());
        }
        List<EarlierNumber> earlier = earlier(before, blocks);
        return new ReleaseProblem(blocks, earlier, relations(before, earlier));
    }

    /**
     * A year is released as far as its half-years are. Whom a number counts besides those of a half-year, or less than both together, is a number of persons,
     * and protected like one.
     */
    ReleasedPeriod year(String period, PeriodNumbers numbers, ReleasedPeriod first, ReleasedPeriod second) {
        ReleaseProblem problem = yearProblem(period, numbers, first, second);
        ReleasePlan plan = planner.planAudited(problem).plan();
        Map<String, KnownNumber> released = released(period, problem, plan);
        for (String rate : List.of(PeriodNumbers.CLIENTS, PeriodNumbers.NEEDS)) {
            for (String key : List.of(PeriodNumbers.numerator(rate), PeriodNumbers.denominator(rate))) {
                boolean shown = List.of(first, second).stream()
                        .anyMatch(half -> half.shown(key) != null
                                && plan.isShown(
                                        difference(period, rate, half.period()) + key.substring(rate.length())));
                released.put(key, new KnownNumber(numbers.value(key), shown));
            }
        }
        addPrintedAgain(released, numbers);
        released.putAll(YearPlaces.of(numbers, new ReleasedPeriod(period, released), first, second)
                .numbers());
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
        List<ReleaseBlock> others = PeriodBlocks.ofYear(period, numbers, first, second);
        blocks.addAll(others);
        List<EarlierNumber> earlier = new ArrayList<>(earlier(first, others));
        earlier.addAll(earlier(second, others));
        List<LinearRelation> relations = new ArrayList<>(relations(first, earlier));
        relations.addAll(relations(second, earlier));
        return new ReleaseProblem(blocks, earlier, relations);
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

    /** Returns the relations of those earlier numbers with each other. */
    private static List<LinearRelation> relations(ReleasedPeriod before, List<EarlierNumber> earlier) {
        Set<String> ids = new HashSet<>();
        earlier.forEach(number -> ids.add(number.id()));
        return PeriodBlocks.ofForms(before).stream()
                .flatMap(block -> block.relations().stream())
                .filter(relation -> ids.containsAll(relation.factors().keySet()))
                .toList();
    }

    /** Returns the numbers by their keys; those of a withheld block are hidden. */
    private static Map<String, KnownNumber> released(String period, ReleaseProblem problem, ReleasePlan plan) {
        Map<String, KnownNumber> released = new TreeMap<>();
        String prefix = PeriodBlocks.id(period, "");
        problem.blocks().stream()
                .flatMap(block -> block.cells().stream())
                .filter(cell -> cell.id().startsWith(prefix))
                .forEach(cell -> released.put(
                        cell.id().substring(prefix.length()), new KnownNumber(cell.value(), plan.isShown(cell.id()))));
        return released;
    }

    /** Adds what follows from released numbers: those of whom help in time is said, and the strict rate where its difference from the plain one is shown. */
    private static void addDerived(
            Map<String, KnownNumber> released, String period, PeriodNumbers numbers, ReleasePlan plan) {
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
    }

    private static void addPrintedAgain(Map<String, KnownNumber> released, PeriodNumbers numbers) {
        TableShape.twice().forEach(twice -> {
            KnownNumber decided = released.get(twice.number());
            if (decided != null && numbers.has(twice.again()) && numbers.value(twice.again()) == decided.value()) {
                released.putIfAbsent(twice.again(), decided);
            }
        });
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
