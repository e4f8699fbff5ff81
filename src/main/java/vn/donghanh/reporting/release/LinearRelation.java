package vn.donghanh.reporting.release;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A linear relation between numbers that everybody knows to hold, because the tables say what they count.
 *
 * @param factors factor of each cell, by its id
 * @param exact whether the sum equals the constant; otherwise it is at least the constant
 */
public record LinearRelation(Map<String, Long> factors, boolean exact, long constant) implements Serializable {
    public LinearRelation {
        factors = new TreeMap<>(factors);
    }

    /** The total is the sum of the parts. */
    public static LinearRelation sum(String total, Collection<String> parts) {
        Map<String, Long> factors = new TreeMap<>();
        parts.forEach(part -> factors.merge(part, 1L, Long::sum));
        factors.merge(total, -1L, Long::sum);
        return new LinearRelation(factors, true, 0);
    }

    /** The smaller number counts a subset of the larger one. */
    public static LinearRelation atMost(String smaller, String larger) {
        return new LinearRelation(Map.of(smaller, -1L, larger, 1L), false, 0);
    }

    /** The number is at least the constant. */
    public static LinearRelation atLeast(String cell, long least) {
        return new LinearRelation(Map.of(cell, 1L), false, least);
    }

    /** The number is no more than the constant. */
    public static LinearRelation atMost(String cell, long most) {
        return new LinearRelation(Map.of(cell, -1L), false, -most);
    }

    /** The sum of some numbers is no more than another. */
    public static LinearRelation atMost(Collection<String> parts, String most) {
        Map<String, Long> factors = new TreeMap<>();
        parts.forEach(part -> factors.merge(part, -1L, Long::sum));
        factors.merge(most, 1L, Long::sum);
        return new LinearRelation(factors, false, 0);
    }

    /** A distinct total of rows in which a person may count several times: at least each row, at most their sum. */
    public static List<LinearRelation> distinct(String total, Collection<String> rows) {
        List<LinearRelation> relations = new ArrayList<>();
        rows.forEach(row -> relations.add(atMost(row, total)));
        Map<String, Long> factors = new TreeMap<>();
        rows.forEach(row -> factors.merge(row, 1L, Long::sum));
        factors.merge(total, -1L, Long::sum);
        relations.add(new LinearRelation(factors, false, 0));
        return relations;
    }

    /** Returns the relation of the other numbers, when these are known. */
    LinearRelation insert(Map<String, Long> known) {
        Map<String, Long> open = new TreeMap<>(factors);
        long rest = constant;
        for (Map.Entry<String, Long> factor : factors.entrySet()) {
            Long value = known.get(factor.getKey());
            if (value != null) {
                open.remove(factor.getKey());
                rest -= factor.getValue() * value;
            }
        }
        return open.size() == factors.size() ? this : new LinearRelation(open, exact, rest);
    }

    /** Returns the numbers when only one solution is possible: one number is left, or the numbers sum to zero; else nothing. */
    Map<String, Long> onlySolution() {
        Map<String, Long> solution = new TreeMap<>();
        boolean oneSign = factors.values().stream().allMatch(factor -> factor > 0)
                || factors.values().stream().allMatch(factor -> factor < 0);
        if (exact && (factors.size() == 1 || (oneSign && constant == 0))) {
            factors.forEach((cell, factor) -> solution.put(cell, constant / factor));
        }
        return solution;
    }

    /** Returns the relation with the factors of some cells negated: their numbers were differences in the other direction. */
    LinearRelation negate(Set<String> cells) {
        if (cells.isEmpty()) {
            return this;
        }
        Map<String, Long> negated = new TreeMap<>(factors);
        cells.forEach(cell -> negated.computeIfPresent(cell, (id, factor) -> -factor));
        return new LinearRelation(negated, exact, constant);
    }

    /** Returns the groups of numbers that relations link with each other. */
    static List<Set<String>> linked(Set<String> numbers, Collection<LinearRelation> relations) {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        numbers.forEach(number -> groups.put(number, new TreeSet<>(Set.of(number))));
        for (LinearRelation relation : relations) {
            Set<String> joined = relation.factors().keySet().stream()
                    .flatMap(number -> groups.getOrDefault(number, Set.of()).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            joined.forEach(number -> groups.put(number, joined));
        }
        return List.copyOf(new HashSet<>(groups.values())).stream()
                .sorted(Comparator.comparing(Set::toString))
                .toList();
    }

    boolean holds(Map<String, Long> values) {
        long sum = 0;
        for (Map.Entry<String, Long> factor : factors.entrySet()) {
            sum += factor.getValue() * values.getOrDefault(factor.getKey(), 0L);
        }
        return exact ? sum == constant : sum >= constant;
    }
}
