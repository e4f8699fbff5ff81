package vn.donghanh.reporting.release;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is assumed to be known of the numbers that earlier releases hid: whether they are below five. Where that would leave one of them fewer than three
 * values beside the sums that were printed with it, the earlier release cannot have told it, because it kept three: the table was withheld, and the size
 * of no number of these sums is known.
 */
final class EarlierSizes {
    private final Map<List<Object>, Map<String, CellSize>> known = new HashMap<>();

    /** Returns the size of each hidden number of earlier releases; {@code UNKNOWN} where nothing is known. */
    Map<String, CellSize> of(ReleaseProblem problem) {
        Map<String, CellSize> hidden = new TreeMap<>();
        problem.earlier().stream()
                .filter(number -> !number.shown())
                .forEach(number -> hidden.put(number.id(), CellSize.ofHidden(number.value())));
        List<LinearRelation> relations = problem.openEarlierRelations();
        return known.computeIfAbsent(List.of(hidden, relations), key -> sizes(hidden, relations));
    }

    private static Map<String, CellSize> sizes(Map<String, CellSize> hidden, List<LinearRelation> relations) {
        Map<String, CellSize> sizes = new TreeMap<>(hidden);
        for (Set<String> linked : LinearRelation.linked(hidden.keySet(), relations)) {
            List<LinearRelation> own = relations.stream()
                    .filter(relation -> linked.containsAll(relation.factors().keySet()))
                    .toList();
            if (!own.isEmpty() && !isEnough(linked, hidden, own)) {
                linked.forEach(cell -> sizes.put(cell, CellSize.UNKNOWN));
            }
        }
        return sizes;
    }

    private static boolean isEnough(Set<String> linked, Map<String, CellSize> hidden, List<LinearRelation> relations) {
        Alternatives found = new Alternatives(linked);
        for (String cell : linked) {
            for (long direction : new long[] {1, -1}) {
                solve(linked, hidden, relations, Map.of(cell, direction), Map.of())
                        .ifPresent(found::add);
            }
            if (!found.isEnough(cell)) {
                found.gap(cell)
                        .flatMap(gap -> solve(linked, hidden, relations, Map.of(), Map.of(cell, gap)))
                        .ifPresent(found::add);
            }
            if (!found.isEnough(cell)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Map<String, Long>> solve(
            Set<String> linked,
            Map<String, CellSize> hidden,
            List<LinearRelation> relations,
            Map<String, Long> weights,
            Map<String, Range> narrower) {
        IntegerProgram program = new IntegerProgram();
        for (String cell : linked) {
            Range range = narrower.getOrDefault(cell, Range.of(hidden.getOrDefault(cell, CellSize.UNKNOWN)));
            program.add(cell, range.least(), range.most());
        }
        relations.forEach(program::add);
        return program.minimise(weights);
    }
}
