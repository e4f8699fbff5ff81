package vn.donghanh.reporting.release;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Attacks a release like somebody who has everything that was ever printed, knows how it was made, and can solve integer programs. It is given more than
 * is printed: which hidden numbers are small, as far as the choice depended on it. By integer programs over all tables together it looks for other numbers
 * that fit what is printed, plans the release again for each, and counts a value of a hidden number only if exactly the same would have been
 * printed. What is counted cannot be excluded by anybody.
 */
public final class ReleaseAudit {
    private static final int TRIES = 1_500;
    private static final int GUESSES = 4;
    private static final long SEED = 1_629;
    private static final int WEIGHT = 9;

    private final ReleaseProblem problem;
    private final ReleasePlanner planner;
    private final boolean bounds;
    private final ReleasePlan plan;
    private final Map<String, Long> values;
    private final Map<String, CellSize> domains;
    private final List<LinearRelation> relations;
    private final Map<String, TreeSet<Long>> found = new TreeMap<>();

    private ReleaseAudit(ReleaseProblem problem, ReleasePlanner planner, boolean bounds) {
        this.bounds = bounds;
        this.problem = problem;
        this.planner = planner;
        this.plan = planner.planProven(problem);
        this.values = problem.values();
        this.domains = new TreeMap<>(plan.domains());
        domains.putAll(planner.earlierSizes(problem));
        Map<String, Long> shown = new HashMap<>(values);
        shown.keySet().removeAll(domains.keySet());
        this.relations = Stream.concat(
                        problem.earlierRelations().stream(),
                        problem.blocks().stream().flatMap(block -> block.relations().stream()))
                .map(relation -> relation.insert(shown))
                .filter(relation -> !relation.factors().isEmpty())
                .toList();
    }

    /** Returns what can be found out about every hidden number of the release. */
    public static List<CellInterval> attack(ReleaseProblem problem, ReleasePlanner planner) {
        return attack(problem, planner, true);
    }

    /** Like {@link #attack}, but looks for no more values of a number than a release needs; the intervals may be wider than returned. */
    public static List<CellInterval> check(ReleaseProblem problem, ReleasePlanner planner) {
        return attack(problem, planner, false);
    }

    private static List<CellInterval> attack(ReleaseProblem problem, ReleasePlanner planner, boolean bounds) {
        return problem.independentParts().stream()
                .flatMap(part -> new ReleaseAudit(part, planner, bounds).attack().stream())
                .toList();
    }

    private List<CellInterval> attack() {
        Set<String> hidden = plan.hidden();
        hidden.forEach(cell -> found.put(cell, new TreeSet<>(Set.of(value(cell)))));
        plan.blocks().forEach(block -> block.alternatives().forEach(others -> consider(others, Set.of())));
        for (Set<String> linked : LinearRelation.linked(domains.keySet(), relations)) {
            for (Map<String, Long> scenario : scenarios(linked)) {
                linked.stream()
                        .filter(bounds ? found::containsKey : this::isTooNarrow)
                        .forEach(cell -> bound(cell, linked, scenario));
            }
            guess(linked);
        }
        return found.entrySet().stream()
                .map(cell -> new CellInterval(
                        cell.getKey(),
                        value(cell.getKey()),
                        cell.getValue().first(),
                        cell.getValue().last(),
                        cell.getValue().size()))
                .toList();
    }

    /** Returns the alternatives of the blocks that hide everything after a first choice failed: with other numbers, it would not have failed. */
    private List<Map<String, Long>> scenarios(Set<String> linked) {
        KnownNumbers known = new KnownNumbers();
        plan.blocks().stream()
                .filter(block -> block.isLastResort() && !block.alternatives().isEmpty())
                .forEach(block -> known.addAlternatives(block.alternatives()));
        return known.scenarios(linked);
    }

    private void bound(String cell, Set<String> linked, Map<String, Long> scenario) {
        Map<String, Range> ranges = ranges(linked);
        scenario.forEach((fixed, value) -> ranges.put(fixed, new Range(value, value)));
        consider(linked, ranges, Map.of(cell, 1L), Set.of());
        consider(linked, ranges, Map.of(cell, -1L), Set.of());
        between(cell).filter(range -> !scenario.containsKey(cell)).ifPresent(range -> {
            ranges.put(cell, range);
            consider(linked, ranges, Map.of(), Set.of());
        });
    }

    /** Tries values of a number of which too few are known: those next to the true one, and small ones, at which most tables are decided in another way. */
    private void guess(Set<String> linked) {
        Random random = new Random(SEED);
        List<String> cells = List.copyOf(linked);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            List<String> narrow = cells.stream().filter(this::isTooNarrow).toList();
            if (narrow.isEmpty()) {
                return;
            }
            Map<String, Range> ranges = ranges(linked);
            String cell = narrow.get(attempt % narrow.size());
            fix(ranges, cell, guess(cell, random));
            for (int more = random.nextInt(GUESSES); more > 0; more--) {
                String other = cells.get(random.nextInt(cells.size()));
                fix(ranges, other, guess(other, random));
            }
            Map<String, Long> weights = new TreeMap<>();
            cells.forEach(other -> weights.put(other, (long) random.nextInt(2 * WEIGHT + 1) - WEIGHT));
            Set<String> negated = cells.stream()
                    .filter(other -> other.contains(ReleaseBlocks.WITHOUT) && random.nextInt(GUESSES) == 0)
                    .collect(Collectors.toSet());
            consider(linked, ranges, weights, negated);
        }
    }

    private long guess(String cell, Random random) {
        return random.nextBoolean() ? value(cell) + random.nextInt(WEIGHT) - WEIGHT / 2 : random.nextInt(WEIGHT);
    }

    private static void fix(Map<String, Range> ranges, String cell, long value) {
        if (ranges.getOrDefault(cell, Range.of(CellSize.NONE)).contains(value)) {
            ranges.put(cell, new Range(value, value));
        }
    }

    private boolean isTooNarrow(String cell) {
        TreeSet<Long> seen = found.get(cell);
        return seen != null && seen.size() < ReleasePlanner.LEAST_VALUES;
    }

    private Optional<Range> between(String cell) {
        TreeSet<Long> seen = found.getOrDefault(cell, new TreeSet<>());
        return seen.size() == 2 && seen.last() - seen.first() > 1
                ? Optional.of(new Range(seen.first() + 1, seen.last() - 1))
                : Optional.empty();
    }

    /** Counts the cheapest other numbers within these ranges, if there are any. */
    private void consider(
            Set<String> linked, Map<String, Range> ranges, Map<String, Long> weights, Set<String> negated) {
        IntegerProgram program = new IntegerProgram();
        ranges.forEach((cell, range) -> program.add(cell, range.least(), range.most()));
        relations.stream()
                .filter(relation -> linked.containsAll(relation.factors().keySet()))
                .forEach(relation -> program.add(relation.negate(negated)));
        program.minimise(weights).ifPresent(others -> consider(others, negated));
    }

    /** Counts these numbers if the release of them would print exactly the same. */
    private void consider(Map<String, Long> others, Set<String> negated) {
        Map<String, Long> all = new TreeMap<>(values);
        all.putAll(others);
        boolean isNew = others.entrySet().stream().anyMatch(number -> isWanted(number.getKey(), number.getValue()));
        Predicate<LinearRelation> holds = relation -> relation.negate(negated).holds(all);
        if (isNew
                && relations.stream().allMatch(holds)
                && planner.planProven(problem.withValues(all, negated)).hidden().equals(plan.hidden())) {
            found.forEach((cell, seen) -> seen.add(all.getOrDefault(cell, 0L)));
        }
    }

    private boolean isWanted(String cell, Long value) {
        TreeSet<Long> seen = found.get(cell);
        return seen != null && !seen.contains(value) && (bounds || seen.size() < ReleasePlanner.LEAST_VALUES);
    }

    private Map<String, Range> ranges(Set<String> linked) {
        Map<String, Range> ranges = new TreeMap<>();
        domains.forEach((cell, size) -> {
            if (linked.contains(cell)) {
                ranges.put(cell, Range.of(size));
            }
        });
        return ranges;
    }

    private long value(String cell) {
        return values.getOrDefault(cell, 0L);
    }
}
