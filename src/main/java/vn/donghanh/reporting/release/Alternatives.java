package vn.donghanh.reporting.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Other numbers that would be printed in the same way, with the values that each hidden number takes in them. */
final class Alternatives {
    private final Map<String, TreeSet<Long>> values = new TreeMap<>();
    private final List<Map<String, Long>> all = new ArrayList<>();

    Alternatives(Collection<String> hidden) {
        hidden.forEach(cell -> values.put(cell, new TreeSet<>()));
    }

    void add(Map<String, Long> numbers) {
        all.add(numbers);
        values.forEach((cell, seen) -> seen.add(numbers.get(cell)));
    }

    List<Map<String, Long>> all() {
        return List.copyOf(all);
    }

    boolean isEnough() {
        return values.keySet().stream().allMatch(this::isEnough);
    }

    boolean isEnough(String cell) {
        return seen(cell).size() >= ReleasePlanner.LEAST_VALUES;
    }

    /** Returns the range between the two values seen so far, when there is one. */
    Optional<Range> gap(String cell) {
        NavigableSet<Long> seen = seen(cell);
        return seen.size() < 2 || seen.last() - seen.first() < 2
                ? Optional.empty()
                : Optional.of(new Range(seen.first() + 1, seen.last() - 1));
    }

    /** Returns a number that needs more values; another one at every attempt. */
    String wanted(int attempt) {
        List<String> open = values.keySet().stream()
                .filter(cell -> !isEnough(cell))
                .sorted(Comparator.comparing((String cell) -> seen(cell).size()).thenComparing(cell -> cell))
                .toList();
        return open.get(attempt % open.size());
    }

    private NavigableSet<Long> seen(String cell) {
        return values.computeIfAbsent(cell, key -> new TreeSet<>());
    }
}
