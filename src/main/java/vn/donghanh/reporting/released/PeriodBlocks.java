package vn.donghanh.reporting.released;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reporting.Ratio;
import vn.donghanh.reporting.release.CellKind;
import vn.donghanh.reporting.release.LinearRelation;
import vn.donghanh.reporting.release.ReleaseBlock;
import vn.donghanh.reporting.release.ReleaseBlocks;
import vn.donghanh.reporting.release.ReleaseBlocks.Rate;
import vn.donghanh.reporting.release.ReleaseCell;
import vn.donghanh.reporting.release.Span;
import vn.donghanh.reporting.released.PeriodNumbers.Breakdown;
import vn.donghanh.reporting.released.TableShape.Subset;
import vn.donghanh.reporting.released.TableShape.Sum;
import vn.donghanh.reporting.table.PlaceTable;

/** The numbers of a half-year or year in the order in which a release decides on them, with everything that is known to hold between them. */
final class PeriodBlocks {
    /** What is said of target 7 besides its rates. */
    private static final List<String> COUNTS = List.of(
            PeriodNumbers.WITHDRAWN,
            PeriodNumbers.INELIGIBLE,
            PeriodNumbers.MINORS,
            PeriodNumbers.POSSIBLE_MINORS,
            PeriodNumbers.REFUSING);

    private final String period;
    private final PeriodNumbers numbers;
    private final List<ReleasedPeriod> halves;
    private final List<ReleaseBlock> blocks = new ArrayList<>();
    private final Set<String> decided = new HashSet<>();

    /** @param halves the half-years of a year */
    private PeriodBlocks(String period, PeriodNumbers numbers, ReleasedPeriod... halves) {
        this.period = period;
        this.numbers = numbers;
        this.halves = List.of(halves);
    }

    /** @param before the half-year before, by whose last day this one begins; null when it was not released */
    static List<ReleaseBlock> of(String period, PeriodNumbers numbers, @Nullable ReleasedPeriod before) {
        PeriodBlocks all = new PeriodBlocks(period, numbers);
        all.addTarget7();
        all.addMovement(before);
        TableShape.all().forEach(all::add);
        all.addPlaces();
        return all.blocks;
    }

    /** Returns the forms of a released half-year as they were decided. */
    static List<ReleaseBlock> ofForms(ReleasedPeriod released) {
        Map<String, Long> values = new TreeMap<>();
        released.numbers().forEach((key, number) -> values.put(key, number.value()));
        PeriodBlocks all = new PeriodBlocks(released.period(), new PeriodNumbers(values, Map.of()));
        all.addMovement(null);
        TableShape.all().forEach(all::add);
        return all.blocks;
    }

    /**
     * Returns the numbers of a year that both half-years have too, each beside theirs. Tables by age, sex and service are released for half-years only; that by
     * place is decided afterwards, by {@link YearPlaces}.
     */
    static List<ReleaseBlock> ofYear(String period, PeriodNumbers year, ReleasedPeriod first, ReleasedPeriod second) {
        Map<String, Long> common = new TreeMap<>(year.values());
        common.keySet().removeIf(key -> !first.has(key) || !second.has(key) || key.startsWith(PlaceTable.CODE));
        PeriodBlocks all = new PeriodBlocks(period, new PeriodNumbers(common, Map.of()), first, second);
        COUNTS.stream().filter(common::containsKey).forEach(all::addCount);
        if (common.containsKey(movement("RECEIVED", TableShape.TOTAL))) {
            all.addBalance(null);
        }
        TableShape.all().forEach(all::add);
        Map<String, Span> spans = new TreeMap<>();
        Map<String, ReleaseCell> cells = new TreeMap<>();
        for (ReleaseBlock block : all.blocks) {
            spans.putAll(spans(period, block, first, second));
            block.cells().forEach(cell -> cells.put(cell.id(), cell));
        }
        return all.blocks.stream()
                .map(block -> ReleaseBlocks.spanning(block, spans, cells))
                .toList();
    }

    private static Map<String, Span> spans(
            String period, ReleaseBlock block, ReleasedPeriod first, ReleasedPeriod second) {
        Map<String, Span> spans = new TreeMap<>();
        for (ReleaseCell cell : block.cells()) {
            String key = cell.id().substring(id(period, "").length());
            if (TableShape.isOfFirstDay(key)) {
                spans.put(
                        cell.id(),
                        Span.sameDay(id(first.period(), key), first.number(key).value()));
            } else if (TableShape.isOfLastDay(key)) {
                spans.put(
                        cell.id(),
                        Span.sameDay(
                                id(second.period(), key), second.number(key).value()));
            } else {
                spans.put(
                        cell.id(),
                        Span.of(
                                id(first.period(), key), first.number(key).value(),
                                id(second.period(), key), second.number(key).value()));
            }
        }
        return spans;
    }

    /** Returns the id of a number of a period in all that is ever released. */
    static String id(String period, String key) {
        return period + ":" + key;
    }

    /** Returns target 7 and its needs, from which the figures of a year are subtracted. */
    static List<ReleaseBlock> rates(String period, PeriodNumbers numbers) {
        PeriodBlocks rates = new PeriodBlocks(period, numbers);
        rates.addRate(PeriodNumbers.CLIENTS);
        rates.addRate(PeriodNumbers.NEEDS);
        return rates.blocks;
    }

    static Rate rate(Ratio ratio) {
        return new Rate(ratio.n(), ratio.of());
    }

    private void addTarget7() {
        addRate(PeriodNumbers.CLIENTS);
        addAll(ReleaseBlocks.differences(
                id(PeriodNumbers.STRICT),
                rate(numbers.rate(PeriodNumbers.STRICT)),
                Map.of(id(PeriodNumbers.CLIENTS), rate(numbers.rate(PeriodNumbers.CLIENTS)))));
        addRate(PeriodNumbers.NEEDS);
        addInTime();
        addRate(PeriodNumbers.HIGH_RISK);
        COUNTS.forEach(this::addCount);
        Arrays.stream(Breakdown.values()).forEach(this::addBreakdown);
    }

    private void addCount(String key) {
        addAll(List.of(ReleaseBlocks.count(id(key), numbers.value(key))));
    }

    private void addRate(String key) {
        addAll(List.of(ReleaseBlocks.rate(id(key), rate(numbers.rate(key)))));
    }

    /** Help in time is counted among the needs that were reached. */
    private void addInTime() {
        Ratio inTime = numbers.rate(PeriodNumbers.IN_TIME);
        String id = id(PeriodNumbers.IN_TIME);
        String reached = ReleaseBlocks.numerator(id(PeriodNumbers.NEEDS));
        addAll(List.of(new ReleaseBlock(
                id,
                List.of(
                        new ReleaseCell(ReleaseBlocks.numerator(id), inTime.n(), CellKind.NUMERATOR, reached),
                        new ReleaseCell(ReleaseBlocks.remainder(id), inTime.remainder(), CellKind.REMAINDER, reached)),
                List.of(LinearRelation.sum(reached, List.of(ReleaseBlocks.numerator(id), ReleaseBlocks.remainder(id)))),
                List.of())));
    }

    private void addBreakdown(Breakdown table) {
        Map<String, Rate> rows = new LinkedHashMap<>();
        String prefix = table.key() + "/";
        numbers.values().keySet().stream()
                .filter(key -> key.startsWith(prefix) && key.endsWith("/of"))
                .map(key -> key.substring(prefix.length(), key.length() - "/of".length()))
                .forEach(row -> rows.put(row, rate(numbers.rate(prefix + row))));
        addAll(ReleaseBlocks.rates(id(table.key()), id(table.total()), rows));
    }

    /** The cases under management: those at the end follow from those at the beginning, and were those of the last half-year. */
    private void addMovement(@Nullable ReleasedPeriod before) {
        if (!numbers.has(movement("RECEIVED", TableShape.TOTAL))) {
            return;
        }
        addBalance(before);
        for (List<String> columns : List.of(TableShape.AGES, TableShape.SEXES)) {
            List<LinearRelation> beginnings = new ArrayList<>();
            if (columns.equals(TableShape.SEXES)) {
                columns.forEach(column -> beginnings.addAll(beginning(column, before)));
            }
            addAll(List.of(
                    columns(TableShape.MANAGED_AT_BEGINNING, columns, beginnings),
                    columns("RECEIVED", columns, List.of()),
                    columns("REOPENED", columns, List.of()),
                    ends(columns)));
        }
    }

    /** Those who left and those who are left, decided together: the former follow from the latter. */
    private ReleaseBlock ends(List<String> columns) {
        ReleaseBlock ended = columns("ENDED", columns, List.of());
        ReleaseBlock left = columns(TableShape.MANAGED_AT_END, columns, List.of());
        List<LinearRelation> relations = new ArrayList<>(ended.relations());
        relations.addAll(left.relations());
        columns.forEach(column -> relations.add(balance(column)));
        List<ReleaseCell> cells = new ArrayList<>(ended.cells());
        cells.addAll(left.cells());
        return new ReleaseBlock(left.name(), cells, relations, left.conditions());
    }

    /** By place: the cases at the end, those received, and target 7. */
    private void addPlaces() {
        List<String> rows = PlaceNumbers.rows(numbers.values().keySet());
        if (rows.isEmpty() || !PlaceNumbers.isMergedEnough(rows, numbers)) {
            return;
        }
        addPlaces(rows, PlaceTable.MANAGED_AT_END, managedAtEnd(rows));
        addPlaces(rows, PlaceTable.RECEIVED, List.of());
        addAll(ReleaseBlocks.rates(
                id(PlaceNumbers.RATES), id(PeriodNumbers.CLIENTS), PlaceNumbers.rates(rows, numbers)));
    }

    /** Each place that a table names has its fewest cases at the end, so that everybody knows the fewest of all, whatever else is hidden. */
    private List<LinearRelation> namedPlaces() {
        List<String> rows = PlaceNumbers.rows(numbers.values().keySet());
        if (rows.isEmpty() || !PlaceNumbers.isMergedEnough(rows, numbers)) {
            return List.of();
        }
        long named = rows.stream().filter(row -> !PlaceNumbers.isOthers(row)).count();
        String end = id(movement(TableShape.MANAGED_AT_END, TableShape.TOTAL));
        return List.of(LinearRelation.atLeast(end, named * PlaceTable.FEWEST_NAMED));
    }

    private List<LinearRelation> managedAtEnd(List<String> rows) {
        return rows.stream()
                .map(row -> PlaceNumbers.merging(row, id(PlaceNumbers.key(row, PlaceTable.MANAGED_AT_END))))
                .toList();
    }

    private void addPlaces(List<String> rows, String column, List<LinearRelation> further) {
        String total = id(movement(column, TableShape.TOTAL));
        if (!decided.contains(total)) {
            return;
        }
        Map<String, Long> parts = new LinkedHashMap<>();
        rows.forEach(row -> parts.put(id(PlaceNumbers.key(row, column)), numbers.value(PlaceNumbers.key(row, column))));
        addAll(List.of(ReleaseBlocks.parts(id(PlaceTable.CODE + "-" + column), total, parts, further)));
    }

    private void addBalance(@Nullable ReleasedPeriod before) {
        List<LinearRelation> relations = new ArrayList<>(beginning(TableShape.TOTAL, before));
        relations.add(balance(TableShape.TOTAL));
        relations.addAll(namedPlaces());
        List<ReleaseCell> cells = TableShape.MOVEMENTS.stream()
                .map(row -> movement(row, TableShape.TOTAL))
                .map(key -> ReleaseCell.count(id(key), numbers.value(key)))
                .toList();
        addAll(List.of(new ReleaseBlock(id(TableShape.MOVEMENT), cells, relations, List.of())));
    }

    private ReleaseBlock columns(String row, List<String> columns, Collection<LinearRelation> relations) {
        Map<String, Long> parts = new LinkedHashMap<>();
        columns.forEach(column -> parts.put(id(movement(row, column)), numbers.value(movement(row, column))));
        String total = movement(row, TableShape.TOTAL);
        return ReleaseBlocks.parts(id(movement(row, columns.get(0)) + "-row"), id(total), parts, relations);
    }

    private LinearRelation balance(String column) {
        Map<String, Long> factors = new LinkedHashMap<>();
        TableShape.MOVEMENTS.forEach(row -> factors.put(
                id(movement(row, column)), row.equals("ENDED") || row.equals(TableShape.MANAGED_AT_END) ? -1L : 1L));
        return new LinearRelation(factors, true, 0);
    }

    /** Whoever is managed at the beginning was so at the end of the half-year before, unless something was recorded since. */
    private List<LinearRelation> beginning(String column, @Nullable ReleasedPeriod before) {
        String end = movement(TableShape.MANAGED_AT_END, column);
        String beginning = movement(TableShape.MANAGED_AT_BEGINNING, column);
        return before != null && before.has(end) && before.number(end).value() == numbers.value(beginning)
                ? List.of(LinearRelation.sum(id(before.period(), end), List.of(id(beginning))))
                : List.of();
    }

    private static String movement(String row, String column) {
        return PeriodNumbers.cell(TableShape.MOVEMENT, row, column);
    }

    /** Adds the numbers of a form, each after those to which it is related. */
    private void add(TableShape shape) {
        List<String> alone =
                new ArrayList<>(shape.alone().stream().filter(numbers::has).toList());
        List<Sum> sums =
                new ArrayList<>(shape.sums().stream().filter(this::isConsistent).toList());
        for (int before = -1; before != alone.size() + sums.size(); ) {
            before = alone.size() + sums.size();
            alone.removeIf(key -> addAlone(key, shape.subsets()));
            sums.removeIf(sum -> addSum(sum, shape.subsets()));
        }
    }

    private boolean addAlone(String key, List<Subset> subsets) {
        if (isPrintedAgain(key)) {
            return true;
        }
        if (!isAfterLarger(key, subsets)) {
            return false;
        }
        addAll(List.of(new ReleaseBlock(
                id(key),
                List.of(ReleaseCell.count(id(key), numbers.value(key))),
                within(List.of(key), subsets),
                List.of())));
        return true;
    }

    private boolean addSum(Sum sum, List<Subset> subsets) {
        if (!decided.contains(id(sum.total()))
                || !sum.parts().stream().allMatch(part -> isAfterLarger(part, subsets))) {
            return false;
        }
        Map<String, Long> parts = new LinkedHashMap<>();
        sum.parts().forEach(part -> parts.put(id(part), numbers.value(part)));
        if (sum.open()) {
            parts.put(id(sum.rest()), rest(sum));
        }
        addAll(List.of(ReleaseBlocks.parts(
                id(sum.parts().get(0) + "-parts"), id(sum.total()), parts, within(sum.parts(), subsets))));
        return true;
    }

    private boolean isAfterLarger(String key, List<Subset> subsets) {
        return subsets.stream()
                .filter(subset -> subset.smaller().equals(key) && numbers.has(subset.larger()))
                .allMatch(subset -> decided.contains(id(subset.larger())));
    }

    private List<LinearRelation> within(List<String> keys, List<Subset> subsets) {
        List<LinearRelation> relations = new ArrayList<>();
        subsets.stream()
                .filter(subset -> keys.contains(subset.smaller()) && decided.contains(id(subset.larger())))
                .map(subset -> LinearRelation.atMost(id(subset.smaller()), id(subset.larger())))
                .forEach(relations::add);
        TableShape.besideEachOther().stream()
                .filter(subset -> isDecidedWith(keys, subset))
                .filter(subset -> numbers.value(subset.smaller()) <= numbers.value(subset.larger()))
                .map(subset -> LinearRelation.atMost(id(subset.smaller()), id(subset.larger())))
                .forEach(relations::add);
        return relations;
    }

    /** Whether one of the two numbers is decided now, and the other was before. */
    private boolean isDecidedWith(List<String> keys, Subset subset) {
        return (keys.contains(subset.smaller()) && decided.contains(id(subset.larger())))
                || (keys.contains(subset.larger()) && decided.contains(id(subset.smaller())));
    }

    /** Whether the number was decided where it stands first. */
    private boolean isPrintedAgain(String key) {
        return TableShape.twice().stream()
                .anyMatch(twice -> twice.again().equals(key)
                        && decided.contains(id(twice.number()))
                        && numbers.value(key) == numbers.value(twice.number())
                        && halves.stream()
                                .allMatch(half -> half.number(key).value()
                                        == half.number(twice.number()).value()));
    }

    /** Whether all numbers are there and the parts are no more than the total; parts that overlap against the form's rule are not released. */
    private boolean isConsistent(Sum sum) {
        return numbers.has(sum.total())
                && sum.parts().stream().allMatch(numbers::has)
                && (sum.open() ? rest(sum) >= 0 : rest(sum) == 0);
    }

    private long rest(Sum sum) {
        return numbers.value(sum.total())
                - sum.parts().stream().mapToLong(numbers::value).sum();
    }

    private String id(String key) {
        return id(period, key);
    }

    private void addAll(List<ReleaseBlock> more) {
        more.forEach(block -> block.cells().forEach(cell -> decided.add(cell.id())));
        blocks.addAll(more);
    }
}
