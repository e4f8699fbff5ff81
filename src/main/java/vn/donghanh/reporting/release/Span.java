package vn.donghanh.reporting.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The earlier numbers that a number spans. Whom it counts besides the first of two, whom besides the second, and how many the two have together more than
 * it, are numbers of persons that everybody computes.
 *
 * @param sides each earlier number, and the sum of two
 */
public record Span(List<SpannedNumbers> sides) {
    /**
     * One earlier number, or the sum of two.
     *
     * @param name part of the id of the difference
     * @param numbers earlier numbers by their ids
     */
    public record SpannedNumbers(String name, Map<String, Long> numbers) {
        private static final List<String> NAMES = List.of("first", "second", "sum", "same");

        public SpannedNumbers {
            numbers = new TreeMap<>(numbers);
        }

        private long sum() {
            return numbers.values().stream().mapToLong(Long::longValue).sum();
        }

        private String difference(ReleaseCell cell) {
            return cell.id() + ReleaseBlocks.WITHOUT + name;
        }

        /** A period counts at least as many as each of its parts and at most as many as both, unless something was recorded late. */
        private long sign(ReleaseCell cell) {
            long difference = cell.value() - sum();
            return difference > 0 || (difference == 0 && numbers.size() == 1) ? 1 : -1;
        }
    }

    public Span {
        sides = List.copyOf(sides);
    }

    public static Span of(String first, long inFirst, String second, long inSecond) {
        return new Span(List.of(
                new SpannedNumbers("first", Map.of(first, inFirst)),
                new SpannedNumbers("second", Map.of(second, inSecond)),
                new SpannedNumbers("sum", Map.of(first, inFirst, second, inSecond))));
    }

    /** Returns the span of a number that counts the same day as an earlier one. */
    public static Span sameDay(String earlier, long then) {
        return new Span(List.of(new SpannedNumbers("same", Map.of(earlier, then))));
    }

    List<String> ids() {
        return sides.stream()
                .flatMap(side -> side.numbers().keySet().stream())
                .distinct()
                .toList();
    }

    /**
     * Returns what a sum says of the differences of its numbers: where the earlier numbers add up too, so do whom each number has besides them.
     *
     * @param cells the numbers of the sum by their ids
     * @param spans what each of them spans
     */
    static List<LinearRelation> differences(
            LinearRelation sum, Map<String, ReleaseCell> cells, Map<String, Span> spans) {
        List<LinearRelation> relations = new ArrayList<>();
        for (String name : SpannedNumbers.NAMES) {
            Map<String, Long> factors = new TreeMap<>();
            long earlier = 0;
            for (Map.Entry<String, Long> factor : sum.factors().entrySet()) {
                ReleaseCell cell = Objects.requireNonNull(cells.get(factor.getKey()), factor.getKey());
                for (SpannedNumbers side : Objects.requireNonNull(spans.get(cell.id()), cell.id()).sides) {
                    if (side.name().equals(name)) {
                        factors.put(side.difference(cell), factor.getValue() * side.sign(cell));
                        earlier += factor.getValue() * side.sum();
                    }
                }
            }
            if (factors.size() == sum.factors().size() && earlier == 0) {
                relations.add(new LinearRelation(factors, true, 0));
            }
        }
        return relations;
    }

    List<ReleaseCell> differences(ReleaseCell cell) {
        return sides.stream()
                .map(side -> ReleaseCell.count(side.difference(cell), Math.abs(cell.value() - side.sum())))
                .toList();
    }

    /** Returns what each difference is, and what follows for two of them: whoever counts in the first number only or in both counts in the first. */
    List<LinearRelation> relations(ReleaseCell cell) {
        List<LinearRelation> relations = new ArrayList<>();
        for (SpannedNumbers side : sides) {
            Map<String, Long> factors = new TreeMap<>(Map.of(cell.id(), 1L, side.difference(cell), -side.sign(cell)));
            side.numbers().keySet().forEach(id -> factors.put(id, -1L));
            relations.add(new LinearRelation(factors, true, 0));
        }
        if (sides.size() > 1) {
            SpannedNumbers both = sides.get(sides.size() - 1);
            for (SpannedNumbers side : sides.subList(0, sides.size() - 1)) {
                Map<String, Long> factors = new TreeMap<>(
                        Map.of(side.difference(cell), side.sign(cell), both.difference(cell), -both.sign(cell)));
                both.numbers().keySet().stream()
                        .filter(id -> !side.numbers().containsKey(id))
                        .forEach(id -> factors.put(id, -1L));
                relations.add(new LinearRelation(factors, true, 0));
            }
        }
        return relations;
    }
}
