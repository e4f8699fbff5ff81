package vn.donghanh.reporting.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The numbers that are printed so far, and what is known of the hidden ones. */
final class KnownNumbers {
    private final Map<String, Long> shown = new HashMap<>();
    private final Map<String, CellSize> hidden = new TreeMap<>();
    private final Map<String, List<LinearRelation>> relationsOfBlock = new TreeMap<>();
    private final List<List<Map<String, Long>>> alternatives = new ArrayList<>();

    void addShown(String cell, long value) {
        shown.put(cell, value);
    }

    void addHidden(String cell, CellSize size) {
        hidden.put(cell, size);
    }

    /** Adds other numbers of a block for which the same would be printed; only these are alternatives, because earlier steps failed there. */
    void addAlternatives(List<Map<String, Long>> others) {
        alternatives.add(others);
    }

    /** Returns values of the given hidden numbers that are possible together; without any where every solution of the relations is. */
    List<Map<String, Long>> scenarios(Set<String> cells) {
        List<List<Map<String, Long>>> lists = alternatives.stream()
                .filter(others -> others.stream().allMatch(values -> cells.containsAll(values.keySet())))
                .toList();
        int longest = lists.stream().mapToInt(List::size).max().orElse(1);
        List<Map<String, Long>> scenarios = new ArrayList<>();
        for (int at = 0; at < longest; at++) {
            Map<String, Long> scenario = new TreeMap<>();
            for (List<Map<String, Long>> list : lists) {
                list.get(at % list.size()).forEach(scenario::putIfAbsent);
            }
            scenarios.add(scenario);
        }
        return scenarios;
    }

    /** Adds the relations of a block whose numbers were added. */
    void addRelations(ReleaseBlock block) {
        List<LinearRelation> open = block.relations().stream()
                .map(this::insert)
                .filter(relation -> !relation.factors().isEmpty())
                .toList();
        block.cells().forEach(cell -> relationsOfBlock.put(cell.id(), open));
    }

    /** Adds the sums that earlier releases printed, as far as hidden numbers are in them. */
    void addEarlierRelations(List<LinearRelation> open) {
        for (LinearRelation relation : open) {
            relation.factors().keySet().forEach(cell -> relationsOfBlock
                    .computeIfAbsent(cell, key -> new ArrayList<>())
                    .add(relation));
        }
    }

    boolean fulfils(ReleaseBlock.Condition condition) {
        Long value = shown.get(condition.cell());
        return value != null && value >= condition.least();
    }

    LinearRelation insert(LinearRelation relation) {
        return relation.insert(shown);
    }

    /** Returns the hidden numbers in these relations, and those that the relations of their own blocks lead to. */
    Map<String, CellSize> linkedWith(Collection<LinearRelation> from, Set<String> own) {
        Map<String, CellSize> linked = new TreeMap<>();
        from.forEach(relation -> link(relation, own, linked));
        for (int size = -1; size < linked.size(); ) {
            size = linked.size();
            relationsOf(Set.copyOf(linked.keySet())).forEach(relation -> link(relation, own, linked));
        }
        return linked;
    }

    private void link(LinearRelation relation, Set<String> own, Map<String, CellSize> linked) {
        for (String cell : relation.factors().keySet()) {
            if (!own.contains(cell)) {
                linked.put(cell, hidden.getOrDefault(cell, CellSize.UNKNOWN));
            }
        }
    }

    /** Returns the relations of the blocks to which these hidden numbers belong. */
    List<LinearRelation> relationsOf(Set<String> cells) {
        return cells.stream()
                .sorted()
                .flatMap(cell -> relationsOfBlock.getOrDefault(cell, List.of()).stream())
                .distinct()
                .toList();
    }
}
