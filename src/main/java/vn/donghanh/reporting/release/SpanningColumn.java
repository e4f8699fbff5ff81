package vn.donghanh.reporting.release;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A column of a table by rows in which everybody counts once, beside the same rows of the periods that it spans. All those earlier numbers are shown, and so is
 * every total. What a row has besides an earlier number, and what two earlier ones have more than it, are numbers of persons; a row is sensitive
 * when it or one of these is from one to four.
 *
 * <p>Rows are shown or hidden in groups of two. Who is in a group depends on earlier numbers only, and a group is hidden when one of its rows is sensitive. So
 * whoever sees a hidden group knows of its rows that one of them is sensitive, not which. Where other tables with the same sums and the same hidden groups
 * do not leave every hidden number {@value ReleasePlanner#LEAST_VALUES} values, further groups are hidden in their order.
 */
public final class SpanningColumn {
    /** How many persons are moved from one row to another in a search for other tables; more than a small number has values. */
    static final int FARTHEST = 6;

    /** How many other tables are decided at most in a search. */
    private static final int MOST_TABLES = 300;

    private final List<SpanningRow> rows;
    private final List<List<Integer>> groups;
    private final Map<SpanningRow, Map<List<Integer>, Change>> changes;
    private final List<List<Integer>> steps;

    /** A row with some more or fewer persons. */
    private record Change(SpanningRow row, boolean possible, boolean sensitive) {}

    /**
     * What is released of the column.
     *
     * @param hidden ids of the hidden rows
     * @param intervals what somebody who knows how it was decided finds out about each hidden number that the earlier ones do not tell
     */
    public record Decision(Set<String> hidden, List<CellInterval> intervals) implements Serializable {
        public Decision {
            hidden = Set.copyOf(hidden);
            intervals = List.copyOf(intervals);
        }

        /** Whether no hidden number is told. */
        public boolean isProven() {
            return intervals.stream().noneMatch(CellInterval::isTooNarrow);
        }
    }

    private SpanningColumn(
            List<SpanningRow> rows,
            List<List<Integer>> groups,
            List<List<Integer>> steps,
            Map<SpanningRow, Map<List<Integer>, Change>> changes) {
        this.rows = rows;
        this.groups = groups;
        this.steps = steps;
        this.changes = changes;
    }

    /** @param rows all rows of the column, so that their sums are known */
    public static Decision decide(List<SpanningRow> rows) {
        SpanningColumn column =
                new SpanningColumn(rows, groups(rows), steps(rows.get(0).parts().size()), new HashMap<>());
        Set<Integer> hidden = column.hidden();
        return new Decision(
                hidden.stream().map(row -> rows.get(row).id()).collect(Collectors.toSet()), column.attack(hidden));
    }

    /** Returns pairs of rows of similar size; those that nothing can hide behind are with the last pair. */
    private static List<List<Integer>> groups(List<SpanningRow> rows) {
        List<Integer> order = IntStream.range(0, rows.size())
                .boxed()
                .sorted(Comparator.<Integer, Boolean>comparing(
                                at -> rows.get(at).isRigid())
                        .thenComparing(at -> -rows.get(at).size())
                        .thenComparing(at -> rows.get(at).id()))
                .toList();
        int free = (int) rows.stream().filter(row -> !row.isRigid()).count();
        List<List<Integer>> groups = new ArrayList<>();
        int begin = 0;
        for (int pair = 1; pair < free / 2; pair++) {
            groups.add(order.subList(begin, begin + 2));
            begin += 2;
        }
        groups.add(order.subList(begin, order.size()));
        return groups;
    }

    /** Returns the rows of the sensitive groups, and of as many further ones as are needed. */
    private Set<Integer> hidden() {
        Set<Integer> hidden = groups.stream()
                .filter(this::isSensitive)
                .flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        for (int further = 0; further < groups.size() && !isEnough(hidden); further++) {
            hidden.addAll(groups.get(further));
        }
        return hidden;
    }

    private boolean isEnough(Set<Integer> hidden) {
        return new Search(hidden, false).values().values().stream().allMatch(SpanningColumn::isWide);
    }

    private static boolean isWide(Set<Long> values) {
        return values.size() >= ReleasePlanner.LEAST_VALUES;
    }

    private boolean isSensitive(List<Integer> group) {
        return group.stream().anyMatch(row -> rows.get(row).isSensitive());
    }

    /** Returns what can be found out by whoever decides about every other table in the same way. */
    private List<CellInterval> attack(Set<Integer> hidden) {
        return new Search(hidden, true)
                .values().entrySet().stream()
                        .map(found -> found.getKey().interval(found.getValue()))
                        .toList();
    }

    private Change change(int row, List<Integer> step) {
        SpanningRow truth = rows.get(row);
        return changes.computeIfAbsent(truth, key -> new HashMap<>()).computeIfAbsent(step, key -> {
            SpanningRow moved = truth.moved(step);
            boolean possible = moved.isPossibleFor(truth);
            return new Change(moved, possible, possible && moved.isSensitive());
        });
    }

    /** A number of a row: a part, or after the parts their sum. */
    private record Cell(SpanningRow row, int at) {
        private static final Comparator<Cell> ORDER =
                Comparator.<Cell, String>comparing(cell -> cell.row().id()).thenComparing(Cell::at);

        private SpanningNumber number() {
            return row.numbers().get(at);
        }

        private CellInterval interval(SortedSet<Long> values) {
            return new CellInterval(
                    row.id() + "/" + at, number().value(), values.first(), values.last(), values.size());
        }
    }

    /** Returns the hidden numbers that totals and earlier numbers alone do not tell: at least three values of each are possible beside them. */
    private List<Cell> open(Set<Integer> hidden) {
        List<Cell> open = new ArrayList<>();
        for (int at = 0; at < rows.get(0).numbers().size(); at++) {
            int number = at;
            List<SpanningNumber> all =
                    rows.stream().map(row -> row.numbers().get(number)).toList();
            int up = all.stream().mapToInt(spanned -> spanned.room(1)).sum();
            int down = all.stream().mapToInt(spanned -> spanned.room(-1)).sum();
            boolean zero = hidden.stream().allMatch(row -> all.get(row).value() == 0);
            for (int row : hidden) {
                int more = Math.min(all.get(row).room(1), down - all.get(row).room(-1));
                int fewer = Math.min(all.get(row).room(-1), up - all.get(row).room(1));
                if (!zero && 1 + more + fewer >= ReleasePlanner.LEAST_VALUES) {
                    open.add(new Cell(rows.get(row), at));
                }
            }
        }
        return open;
    }

    /** A search for values of each hidden number in other tables that hide the same, in which some persons are moved from one row to another. */
    private final class Search {
        private final Set<Integer> hidden;
        private final boolean whole;
        private final Map<Cell, SortedSet<Long>> values = new TreeMap<>(Cell.ORDER);
        private int tries = MOST_TABLES;

        /** @param whole whether such a table has to be decided like this one as a whole, not only to have its sensitive groups among the hidden ones */
        Search(Set<Integer> hidden, boolean whole) {
            this.hidden = hidden;
            this.whole = whole;
            open(hidden)
                    .forEach(cell ->
                            values.put(cell, new TreeSet<>(Set.of(cell.number().value()))));
        }

        Map<Cell, SortedSet<Long>> values() {
            for (List<Integer> step : steps) {
                List<Integer> back = step.stream().map(more -> -more).toList();
                for (int to : hidden) {
                    if (change(to, step).possible()) {
                        for (int from : hidden) {
                            if (to != from && change(from, back).possible()) {
                                consider(Map.of(to, change(to, step), from, change(from, back)));
                            }
                        }
                    }
                }
                if (tries == 0 || values.values().stream().allMatch(SpanningColumn::isWide)) {
                    return values;
                }
            }
            return values;
        }

        private void consider(Map<Integer, Change> changed) {
            if (tries > 0
                    && changed.entrySet().stream().anyMatch(row -> isNew(row.getKey(), row.getValue()))
                    && (whole ? isDecidedAlike(changed) : isSensitiveAlike(changed))) {
                changed.forEach((row, change) -> add(row, change.row()));
            }
        }

        private boolean isNew(int row, Change change) {
            List<SpanningNumber> numbers = change.row().numbers();
            return IntStream.range(0, numbers.size()).anyMatch(at -> {
                Set<Long> found = values.get(new Cell(rows.get(row), at));
                return found != null
                        && !isWide(found)
                        && !found.contains(numbers.get(at).value());
            });
        }

        private boolean isSensitiveAlike(Map<Integer, Change> changed) {
            return groups.stream()
                    .filter(group -> group.stream().anyMatch(changed::containsKey))
                    .allMatch(group -> isSensitive(group)
                            == group.stream()
                                    .anyMatch(row -> changed.containsKey(row)
                                            ? Objects.requireNonNull(changed.get(row))
                                                    .sensitive()
                                            : rows.get(row).isSensitive()));
        }

        private boolean isDecidedAlike(Map<Integer, Change> changed) {
            tries--;
            List<SpanningRow> others = new ArrayList<>(rows);
            changed.forEach((row, change) -> others.set(row, change.row()));
            return new SpanningColumn(others, groups, steps, changes).hidden().equals(hidden);
        }

        private void add(int row, SpanningRow moved) {
            List<SpanningNumber> numbers = moved.numbers();
            for (int at = 0; at < numbers.size(); at++) {
                values.getOrDefault(new Cell(rows.get(row), at), new TreeSet<>())
                        .add(numbers.get(at).value());
            }
        }
    }

    /** Returns how many are moved of each part, the fewest first. */
    private static List<List<Integer>> steps(int parts) {
        List<List<Integer>> steps = new ArrayList<>();
        for (int first = -FARTHEST; first <= FARTHEST; first++) {
            if (parts == 1) {
                steps.add(List.of(first));
            } else {
                for (int second = -FARTHEST; second <= FARTHEST; second++) {
                    steps.add(List.of(first, second));
                }
            }
        }
        steps.removeIf(step -> step.stream().allMatch(more -> more == 0));
        steps.sort(
                Comparator.comparing(step -> step.stream().mapToInt(Math::abs).sum()));
        return steps;
    }
}
