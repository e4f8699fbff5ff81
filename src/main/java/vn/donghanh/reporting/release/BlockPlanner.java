package vn.donghanh.reporting.release;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Decides what is hidden in one block, so that the decision itself reveals nothing.
 *
 * <p>The steps of {@link HidingStep} are tried in their order. What a step would hide depends only on which numbers are zero, small or large. Whether it
 * suffices is computed only from what it would print, and from those sizes as far as the step depends on them: a search for <em>alternatives</em>, other
 * numbers with the same print, for which every earlier step would fail too. An alternative therefore has the same search with the same result: for it,
 * exactly the same would be printed. So the alternatives are what an attacker who knows this program cannot exclude, and a step suffices when they give
 * every hidden number at least {@value ReleasePlanner#LEAST_VALUES} values.
 */
final class BlockPlanner {
    /** How many alternatives are looked for when earlier steps have failed. */
    private static final int TRIES = 300;

    private static final long SEED = 20_260_101;
    private static final long WEIGHT = 9;
    private static final int GUESSES = 4;
    private static final int LARGEST_GUESS = 8;

    private final ReleaseBlock block;
    private final List<LinearRelation> relations;
    private final Map<String, CellSize> hiddenBefore;
    private final List<LinearRelation> relationsBefore;
    private final List<Map<String, Long>> scenarios;
    private final Set<String> partsOfHidden;
    private final Set<String> implied;
    private final List<HidingStep> steps;
    private final SecondarySuppression suppression;
    private final Map<List<Object>, Search> searches = new HashMap<>();

    /** The result of a search for alternatives. */
    private record Search(boolean sufficient, List<Map<String, Long>> alternatives) {}

    /** @param before the plan of the earlier blocks */
    BlockPlanner(ReleaseBlock block, KnownNumbers before, SecondarySuppression suppression) {
        this.block = block;
        this.suppression = suppression;
        this.relations = block.relations().stream().map(before::insert).toList();
        Set<String> own = block.cells().stream().map(ReleaseCell::id).collect(Collectors.toSet());
        this.hiddenBefore = before.linkedWith(relations, own);
        this.scenarios = before.scenarios(hiddenBefore.keySet());
        this.relationsBefore = before.relationsOf(hiddenBefore.keySet());
        this.implied = implied(own);
        this.partsOfHidden = relations.stream()
                .filter(LinearRelation::exact)
                .map(relation -> relation.factors().keySet())
                .filter(ids -> ids.stream().anyMatch(hiddenBefore::containsKey))
                .flatMap(Set::stream)
                .filter(own::contains)
                .collect(Collectors.toSet());
        this.steps = steps(before);
    }

    /** Returns the numbers of this block that follow from printed ones of earlier blocks. */
    private Set<String> implied(Set<String> own) {
        Map<String, Long> values = new TreeMap<>();
        for (int size = -1; size < values.size(); ) {
            size = values.size();
            for (LinearRelation relation : relations) {
                LinearRelation open = relation.insert(values);
                if (own.containsAll(open.factors().keySet())) {
                    values.putAll(open.onlySolution());
                }
            }
        }
        return values.keySet();
    }

    /** Returns all that a plan depends on besides the numbers. */
    List<Object> shape() {
        return List.of(
                block.cells().stream().map(cell -> cell.withValue(0)).toList(),
                relations,
                hiddenBefore,
                relationsBefore,
                scenarios,
                steps);
    }

    /** Returns the steps that may be taken; which they are depends on printed numbers only. */
    private List<HidingStep> steps(KnownNumbers before) {
        boolean all = !block.conditions().stream().allMatch(before::fulfils)
                || block.cells().stream()
                        .allMatch(cell -> partsOfHidden.contains(cell.id()) || implied.contains(cell.id()))
                || (block.whole() && !implied.containsAll(partsOfHidden));
        return all ? List.of(HidingStep.ALL) : List.of(HidingStep.values());
    }

    BlockPlan plan(Map<String, Long> values) {
        for (HidingStep step : steps) {
            Optional<Set<String>> hidden = hidden(step, values);
            if (hidden.isPresent()) {
                Search search = search(step, values);
                boolean last = step == HidingStep.ALL;
                if (search.sufficient() || last) {
                    return new BlockPlan(
                            block.name(),
                            step,
                            step != steps.get(0),
                            hidden.get(),
                            domains(step, values, hidden.get()),
                            search.alternatives(),
                            search.sufficient());
                }
            }
        }
        throw new IllegalStateException("the last step is always taken");
    }

    /** Returns what a step hides; empty when it cannot be taken. */
    private Optional<Set<String>> hidden(HidingStep step, Map<String, Long> values) {
        Set<String> withheld = block.cells().stream()
                .filter(cell -> isWithheld(step, cell))
                .map(ReleaseCell::id)
                .collect(Collectors.toCollection(TreeSet::new));
        if (step == HidingStep.ALL) {
            return Optional.of(withheld);
        }
        if (block.whole()) {
            return block.cells().stream().anyMatch(cell -> CellSize.isSensitive(size(cell, values)))
                    ? Optional.empty()
                    : Optional.of(Set.of());
        }
        return suppression.choose(block, sizes(step, values), withheld, implied, hiddenBefore.keySet());
    }

    /** Returns the sizes that the choice of a step depends on; {@code UNKNOWN} for what it hides anyway. */
    private Map<String, CellSize> sizes(HidingStep step, Map<String, Long> values) {
        Map<String, CellSize> sizes = new TreeMap<>();
        for (ReleaseCell cell : block.cells()) {
            sizes.put(cell.id(), isWithheld(step, cell) ? CellSize.UNKNOWN : size(cell, values));
        }
        return sizes;
    }

    /** Parts of a hidden number are hidden with it; what printed numbers imply, such as zero for all parts of zero, cannot be hidden. */
    private boolean isWithheld(HidingStep step, ReleaseCell cell) {
        return (step == HidingStep.ALL || partsOfHidden.contains(cell.id())) && !implied.contains(cell.id());
    }

    private CellSize size(ReleaseCell cell, Map<String, Long> values) {
        if (cell.kind() == CellKind.MERGED) {
            return CellSize.PART_OF_SMALL;
        }
        String whole = cell.whole();
        if (whole != null && CellSize.of(values.getOrDefault(whole, 0L)) == CellSize.SMALL) {
            return CellSize.PART_OF_SMALL;
        }
        return CellSize.of(values.getOrDefault(cell.id(), 0L));
    }

    private Map<String, CellSize> domains(HidingStep step, Map<String, Long> values, Set<String> hidden) {
        Map<String, CellSize> domains = new TreeMap<>(sizes(step, values));
        domains.keySet().retainAll(hidden);
        return domains;
    }

    private boolean isSufficient(HidingStep step, Map<String, Long> values) {
        return hidden(step, values).isPresent() && search(step, values).sufficient();
    }

    /** Whether for these numbers every step before this one fails, or hides the same. */
    private boolean isReached(HidingStep step, Map<String, Long> values) {
        Optional<Set<String>> hidden = hidden(step, values);
        return steps.stream()
                .takeWhile(earlier -> earlier != step)
                .allMatch(earlier -> hidden(earlier, values).equals(hidden) || !isSufficient(earlier, values));
    }

    private Search search(HidingStep step, Map<String, Long> values) {
        Set<String> hidden = hidden(step, values).orElseThrow();
        Map<String, CellSize> domains = domains(step, values, hidden);
        Map<String, Long> shown = new TreeMap<>();
        block.cells().stream()
                .filter(cell -> !hidden.contains(cell.id()))
                .forEach(cell -> shown.put(cell.id(), values.get(cell.id())));
        List<Object> print = List.of(step, domains, shown);
        Search known = searches.get(print);
        if (known == null) {
            known = hidden.isEmpty()
                    ? new Search(true, List.of())
                    : steps.get(0) == step ? searchAll(domains, shown) : searchSome(step, domains, shown);
            searches.put(print, known);
        }
        return known;
    }

    /** Searches without earlier steps: every solution is an alternative, so bounds and values between them decide. */
    private Search searchAll(Map<String, CellSize> domains, Map<String, Long> shown) {
        Alternatives found = new Alternatives(hiddenWith(domains));
        for (Map<String, Long> scenario : scenarios) {
            for (String cell : hiddenWith(domains)) {
                for (long direction : new long[] {1, -1}) {
                    if (!found.isEnough(cell)) {
                        solve(ranges(domains, scenario), shown, Map.of(cell, direction))
                                .ifPresent(found::add);
                    }
                }
                Optional<Range> gap = found.isEnough(cell) ? Optional.empty() : found.gap(cell);
                gap.filter(range -> !scenario.containsKey(cell))
                        .flatMap(range -> {
                            Map<String, Range> ranges = ranges(domains, scenario);
                            ranges.put(cell, range);
                            return solve(ranges, shown, Map.of());
                        })
                        .ifPresent(found::add);
                if (!found.isEnough(cell) && scenarios.size() == 1) {
                    return new Search(false, found.all());
                }
            }
        }
        return new Search(found.isEnough(), found.all());
    }

    /** Searches for numbers at which all earlier steps fail: a fixed number of tries from a fixed seed, the same for everybody who sees the same print. */
    private Search searchSome(HidingStep step, Map<String, CellSize> domains, Map<String, Long> shown) {
        Alternatives found = new Alternatives(hiddenWith(domains));
        List<String> cells = List.copyOf(domains.keySet());
        Random random = new Random(SEED);
        for (int attempt = 0; attempt < TRIES && !found.isEnough(); attempt++) {
            Map<String, Range> ranges = ranges(domains, scenarios.get(attempt % scenarios.size()));
            for (int guess = random.nextInt(GUESSES) - attempt % 2; guess >= 0; guess--) {
                String cell = guess == 0 ? found.wanted(attempt / 2) : cells.get(random.nextInt(cells.size()));
                long value = 1L + random.nextInt(random.nextBoolean() ? LARGEST_GUESS : LARGEST_GUESS / 2);
                if (ranges.getOrDefault(cell, Range.of(CellSize.NONE)).contains(value)) {
                    ranges.put(cell, new Range(value, value));
                }
            }
            Map<String, Long> weights = random.nextInt(3) == 0 ? anyWeights(cells, random) : tight(cells, random);
            weights.put(found.wanted(attempt), random.nextBoolean() ? WEIGHT * WEIGHT : -1L);
            solve(ranges, shown, weights)
                    .filter(solution -> isReached(step, complete(solution, shown)))
                    .ifPresent(found::add);
        }
        return new Search(found.isEnough(), found.all());
    }

    private static Map<String, Long> anyWeights(List<String> cells, Random random) {
        Map<String, Long> weights = new TreeMap<>();
        cells.forEach(cell -> weights.put(cell, (long) random.nextInt(2 * (int) WEIGHT + 1) - WEIGHT));
        return weights;
    }

    /** Weights that make all numbers but one as small as possible, because tables without room are those at which a step fails. */
    private static Map<String, Long> tight(List<String> cells, Random random) {
        Map<String, Long> weights = new TreeMap<>();
        cells.forEach(cell -> weights.put(cell, 1L + random.nextInt((int) WEIGHT)));
        weights.put(cells.get(random.nextInt(cells.size())), -1L);
        return weights;
    }

    /** The hidden numbers of this block, and those of earlier blocks that its print must not narrow. */
    private Set<String> hiddenWith(Map<String, CellSize> domains) {
        Set<String> cells = new TreeSet<>(domains.keySet());
        cells.addAll(hiddenBefore.keySet());
        return cells;
    }

    private Map<String, Range> ranges(Map<String, CellSize> domains, Map<String, Long> scenario) {
        Map<String, Range> ranges = new TreeMap<>();
        hiddenBefore.forEach((cell, size) -> ranges.put(cell, Range.of(size)));
        domains.forEach((cell, size) -> ranges.put(cell, Range.of(size)));
        scenario.forEach((cell, value) -> ranges.put(cell, new Range(value, value)));
        return ranges;
    }

    private static Map<String, Long> complete(Map<String, Long> solution, Map<String, Long> shown) {
        Map<String, Long> complete = new TreeMap<>(shown);
        complete.putAll(solution);
        return complete;
    }

    /** @return a value of every hidden number */
    private Optional<Map<String, Long>> solve(
            Map<String, Range> ranges, Map<String, Long> shown, Map<String, Long> weights) {
        IntegerProgram program = new IntegerProgram();
        ranges.forEach((cell, range) -> program.add(cell, range.least(), range.most()));
        relationsBefore.forEach(program::add);
        relations.stream().map(relation -> relation.insert(shown)).forEach(program::add);
        return program.minimise(weights);
    }
}
