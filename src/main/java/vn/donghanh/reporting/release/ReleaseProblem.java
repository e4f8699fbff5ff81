package vn.donghanh.reporting.release;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Everything that is to be released together, with what was released before.
 *
 * @param blocks in the order of their importance: what an earlier block shows is not hidden for a later one
 * @param earlier numbers of earlier releases to which relations refer
 * @param earlierRelations relations of these numbers with each other
 */
public record ReleaseProblem(
        List<ReleaseBlock> blocks, List<EarlierNumber> earlier, List<LinearRelation> earlierRelations)
        implements Serializable {
    /** A number of an earlier release. */
    public record EarlierNumber(String id, long value, boolean shown) implements Serializable {}

    public ReleaseProblem {
        blocks = List.copyOf(blocks);
        earlier = List.copyOf(earlier);
        earlierRelations = List.copyOf(earlierRelations);
        Set<String> known = new HashSet<>();
        earlier.forEach(number -> requireNew(known, number.id()));
        for (ReleaseBlock block : blocks) {
            block.cells().forEach(cell -> requireNew(known, cell.id()));
            for (LinearRelation relation : block.relations()) {
                if (!known.containsAll(relation.factors().keySet())) {
                    throw new IllegalArgumentException(block.name() + " refers to what is not released before it: "
                            + relation.factors().keySet());
                }
            }
        }
        Map<String, Long> values = values(blocks, earlier);
        for (ReleaseBlock block : blocks) {
            for (LinearRelation relation : block.relations()) {
                if (!relation.holds(values)) {
                    throw new IllegalArgumentException("the numbers of " + block.name() + " contradict each other: "
                            + relation.factors().keySet());
                }
            }
        }
    }

    public ReleaseProblem(List<ReleaseBlock> blocks, List<EarlierNumber> earlier) {
        this(blocks, earlier, List.of());
    }

    ReleaseProblem withBlocks(List<ReleaseBlock> others) {
        return new ReleaseProblem(others, earlier, earlierRelations);
    }

    /** Returns the relations of those numbers that earlier releases hid. */
    List<LinearRelation> openEarlierRelations() {
        Map<String, Long> shown = new TreeMap<>();
        earlier.stream().filter(EarlierNumber::shown).forEach(number -> shown.put(number.id(), number.value()));
        return earlierRelations.stream()
                .map(relation -> relation.insert(shown))
                .filter(relation -> !relation.factors().isEmpty())
                .toList();
    }

    private static void requireNew(Set<String> known, String id) {
        if (!known.add(id)) {
            throw new IllegalArgumentException(id + " is released twice");
        }
    }

    private static Map<String, Long> values(List<ReleaseBlock> blocks, List<EarlierNumber> earlier) {
        Map<String, Long> values = new TreeMap<>();
        earlier.forEach(number -> values.put(number.id(), number.value()));
        blocks.forEach(block -> block.cells().forEach(cell -> values.put(cell.id(), cell.value())));
        return values;
    }

    Map<String, Long> values() {
        return values(blocks, earlier);
    }

    /** Returns the parts of which no relation or condition of one names a number of another: each is decided as if it were alone. */
    public List<ReleaseProblem> independentParts() {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        earlierRelations.forEach(relation -> join(groups, relation.factors().keySet().stream()));
        for (ReleaseBlock block : blocks) {
            join(
                    groups,
                    Stream.of(
                                    block.cells().stream().map(ReleaseCell::id),
                                    block.relations().stream()
                                            .flatMap(relation -> relation.factors().keySet().stream()),
                                    block.conditions().stream().map(ReleaseBlock.Condition::cell))
                            .flatMap(Function.identity()));
        }
        IdentityHashMap<Set<String>, List<ReleaseBlock>> parts = new IdentityHashMap<>();
        List<ReleaseProblem> problems = new ArrayList<>();
        for (ReleaseBlock block : blocks) {
            Set<String> group =
                    Objects.requireNonNull(groups.get(block.cells().get(0).id()));
            List<ReleaseBlock> part = parts.get(group);
            if (part == null) {
                part = blocks.stream()
                        .filter(other -> group.contains(other.cells().get(0).id()))
                        .toList();
                parts.put(group, part);
                problems.add(new ReleaseProblem(
                        part,
                        earlier.stream()
                                .filter(number -> group.contains(number.id()))
                                .toList(),
                        earlierRelations.stream()
                                .filter(relation ->
                                        group.containsAll(relation.factors().keySet()))
                                .toList()));
            }
        }
        return problems;
    }

    private static void join(Map<String, Set<String>> groups, Stream<String> cells) {
        Set<String> joined = new LinkedHashSet<>();
        cells.forEach(cell -> joined.addAll(groups.getOrDefault(cell, Set.of(cell))));
        joined.forEach(cell -> groups.put(cell, joined));
    }

    /**
     * Returns the same release with other numbers: what an attacker has to consider possible.
     *
     * @param negated differences that have the other sign with these numbers
     */
    ReleaseProblem withValues(Map<String, Long> values, Set<String> negated) {
        return new ReleaseProblem(
                blocks.stream()
                        .map(block -> block.withValues(values).negate(negated))
                        .toList(),
                earlier.stream()
                        .map(number -> new EarlierNumber(
                                number.id(), values.getOrDefault(number.id(), number.value()), number.shown()))
                        .toList(),
                earlierRelations);
    }
}
