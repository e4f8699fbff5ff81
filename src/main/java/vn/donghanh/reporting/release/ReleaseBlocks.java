package vn.donghanh.reporting.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import vn.donghanh.reporting.release.ReleaseBlock.Condition;

/** Creates the blocks of rates and tables. A rate is three numbers: n, N - n and N. */
public final class ReleaseBlocks {
    /** A table is released only if its total leaves this many persons to a row; a row of few persons needs others to hide behind. */
    private static final int PERSONS_PER_ROW = 3;

    /** Is in the ids of differences, of which it is not printed which number is the larger one. */
    static final String WITHOUT = "-without-";

    /** A rate is compared with another only if that counts as many persons. */
    public static final int LEAST_COMPARED = 10;

    /** A rate as its numerator and denominator. */
    public record Rate(long n, long of) {}

    private ReleaseBlocks() {}

    public static String numerator(String rate) {
        return rate + "/n";
    }

    public static String remainder(String rate) {
        return rate + "/rest";
    }

    public static String denominator(String rate) {
        return rate + "/of";
    }

    public static ReleaseBlock count(String id, long count) {
        return new ReleaseBlock(id, List.of(ReleaseCell.count(id, count)), List.of(), List.of());
    }

    public static ReleaseBlock rate(String id, Rate rate) {
        return rate(id, rate, List.of());
    }

    /** @param further relations of this rate with numbers of earlier blocks */
    public static ReleaseBlock rate(String id, Rate rate, Collection<LinearRelation> further) {
        List<LinearRelation> relations = new ArrayList<>(further);
        relations.add(threeParts(id));
        return new ReleaseBlock(id, cells(id, rate), relations, List.of());
    }

    /**
     * The differences of a rate from narrower ones of earlier blocks: the strict rate from the plain one, a year from its half-years. Each difference is
     * a number of persons, and protected like one, and so is how many two narrower rates have together more than the rate: those counted in both. The
     * rate itself is printed where a narrower one and its difference are shown.
     *
     * @param narrower one or two rates of earlier blocks by their ids
     */
    public static List<ReleaseBlock> differences(String id, Rate rate, Map<String, Rate> narrower) {
        List<ReleaseCell> wholes = new ArrayList<>();
        List<ReleaseCell> parts = new ArrayList<>();
        List<LinearRelation> ofWholes = new ArrayList<>();
        List<LinearRelation> ofParts = new ArrayList<>();
        Map<String, Rate> differences = new TreeMap<>();
        narrower.forEach((other, less) ->
                differences.put(difference(id, other), new Rate(rate.n() - less.n(), rate.of() - less.of())));
        if (narrower.size() > 1) {
            differences.put(
                    inBoth(id), new Rate(sum(narrower, Rate::n) - rate.n(), sum(narrower, Rate::of) - rate.of()));
        }
        differences.forEach((name, difference) -> {
            long n = difference.n();
            long of = difference.of();
            parts.addAll(List.of(
                    new ReleaseCell(numerator(name), Math.abs(n), CellKind.NUMERATOR, denominator(name)),
                    new ReleaseCell(remainder(name), Math.abs(of - n), CellKind.REMAINDER, denominator(name))));
            wholes.add(new ReleaseCell(denominator(name), Math.abs(of), CellKind.DENOMINATOR, null));
            ofParts.add(new LinearRelation(
                    Map.of(numerator(name), sign(n), remainder(name), sign(of - n), denominator(name), -sign(of)),
                    true,
                    0));
        });
        Rate both = differences.get(inBoth(id));
        if (both != null) {
            for (String other : narrower.keySet()) {
                String further = narrower.keySet().stream()
                        .filter(key -> !key.equals(other))
                        .findFirst()
                        .orElseThrow();
                Rate beside = differences.getOrDefault(difference(id, other), both);
                ofWholes.add(beside(
                        denominator(inBoth(id)),
                        both.of(),
                        denominator(difference(id, other)),
                        beside.of(),
                        denominator(further)));
                ofParts.add(beside(
                        numerator(inBoth(id)),
                        both.n(),
                        numerator(difference(id, other)),
                        beside.n(),
                        numerator(further)));
            }
        }
        return List.of(
                new ReleaseBlock(id, wholes, ofWholes, List.of()),
                new ReleaseBlock(
                        id + "/parts",
                        parts,
                        ofParts,
                        narrower.keySet().stream()
                                .map(other -> new Condition(denominator(other), LEAST_COMPARED))
                                .toList()));
    }

    /** Whoever counts besides the one rate, and whoever counts in both, count in the other. */
    private static LinearRelation beside(
            String both, long inBoth, String besideOther, long difference, String further) {
        return new LinearRelation(Map.of(both, sign(inBoth), besideOther, sign(difference), further, -1L), true, 0);
    }

    private static long sum(Map<String, Rate> rates, ToLongFunction<Rate> part) {
        return rates.values().stream().mapToLong(part).sum();
    }

    /** Returns the id of those whom two narrower rates both count. */
    public static String inBoth(String wider) {
        return wider + WITHOUT + "sum";
    }

    /** Returns the id of the difference of two rates. */
    public static String difference(String wider, String narrower) {
        return wider + WITHOUT + narrower;
    }

    private static long sign(long difference) {
        return difference < 0 ? -1 : 1;
    }

    /**
     * The numbers of a block beside those of two earlier periods that they span. Whom a number has besides that of the first period, besides that of the
     * second, and what both have together are numbers of persons, and protected like one: everybody computes them from what is printed. All are shown or none.
     *
     * @param spans the two earlier numbers of each number of the block and of its totals
     * @param known the numbers of the block and its totals by their ids
     */
    public static ReleaseBlock spanning(ReleaseBlock block, Map<String, Span> spans, Map<String, ReleaseCell> known) {
        List<ReleaseCell> cells = new ArrayList<>();
        List<LinearRelation> relations = new ArrayList<>(block.relations());
        Set<Condition> conditions = new LinkedHashSet<>(block.conditions());
        for (ReleaseCell cell : block.cells()) {
            Span span = Objects.requireNonNull(spans.get(cell.id()), cell.id());
            span.ids().forEach(id -> conditions.add(new Condition(id, 0)));
            cells.add(cell);
            cells.addAll(span.differences(cell));
            relations.addAll(span.relations(cell));
        }
        block.relations().stream()
                .filter(relation -> relation.exact() && relation.constant() == 0)
                .forEach(sum -> relations.addAll(Span.differences(sum, known, spans)));
        return new ReleaseBlock(block.name(), cells, relations, List.copyOf(conditions), true);
    }

    /**
     * A table of counts in which everybody counts once.
     *
     * @param total id of the sum in an earlier block
     */
    public static ReleaseBlock counts(String table, String total, Map<String, Long> rows) {
        return new ReleaseBlock(
                table,
                rows.entrySet().stream()
                        .map(row -> ReleaseCell.count(table + "/" + row.getKey(), row.getValue()))
                        .toList(),
                List.of(LinearRelation.sum(total, ids(table, rows))),
                enoughFor(total, rows));
    }

    /**
     * Parts of a total in which everybody counts once. What the total counts besides the printed parts has to be among them.
     *
     * @param total id of the total in an earlier block
     * @param parts values of the parts by their ids
     * @param further relations of the parts with numbers of earlier blocks
     */
    public static ReleaseBlock parts(
            String name, String total, Map<String, Long> parts, Collection<LinearRelation> further) {
        List<LinearRelation> relations = new ArrayList<>(further);
        relations.add(LinearRelation.sum(total, parts.keySet()));
        return new ReleaseBlock(
                name,
                parts.entrySet().stream()
                        .map(part -> ReleaseCell.count(part.getKey(), part.getValue()))
                        .toList(),
                relations,
                enoughFor(total, parts));
    }

    /**
     * A table of rates in which everybody counts once: the denominators, then the numerators and remainders of the rows whose denominator is shown.
     *
     * @param total id of the rate of all rows in an earlier block
     */
    public static List<ReleaseBlock> rates(String table, String total, Map<String, Rate> rows) {
        List<ReleaseCell> wholes = new ArrayList<>();
        List<ReleaseCell> parts = new ArrayList<>();
        List<LinearRelation> relations = new ArrayList<>();
        rows.forEach((row, rate) -> {
            String id = table + "/" + row;
            cells(id, rate).forEach(cell -> (cell.kind().isPart() ? parts : wholes).add(cell));
            relations.add(threeParts(id));
        });
        List<String> ids = ids(table, rows);
        relations.add(LinearRelation.sum(
                numerator(total), ids.stream().map(ReleaseBlocks::numerator).toList()));
        relations.add(LinearRelation.sum(
                remainder(total), ids.stream().map(ReleaseBlocks::remainder).toList()));
        return List.of(
                new ReleaseBlock(
                        table,
                        wholes,
                        List.of(LinearRelation.sum(
                                denominator(total),
                                ids.stream().map(ReleaseBlocks::denominator).toList())),
                        enoughFor(denominator(total), rows)),
                new ReleaseBlock(table + "/parts", parts, relations, List.of()));
    }

    /**
     * A table of counts in which a person may count in several rows. Rows of fewer than five persons are not printed; those who count in such rows
     * only become one row, {@link #elsewhere}.
     *
     * @param total id of the distinct total in an earlier block
     * @param rows who counts in each row that exists, empty ones included
     * @param apart rows whose persons count in no other
     */
    public static <T> ReleaseBlock overlapping(
            String table, String total, Map<String, Set<T>> rows, Collection<String> apart) {
        List<ReleaseCell> cells = new ArrayList<>();
        Set<T> merged = new HashSet<>();
        List<String> mergedRows = new ArrayList<>();
        rows.forEach((row, persons) -> {
            String id = table + "/" + row;
            if (CellSize.of(persons.size()) == CellSize.LARGE) {
                cells.add(ReleaseCell.count(id, persons.size()));
            } else {
                cells.add(ReleaseCell.merged(id, persons.size()));
                merged.addAll(persons);
                mergedRows.add(id);
            }
        });
        List<LinearRelation> relations = new ArrayList<>(LinearRelation.distinct(total, ids(table, rows)));
        if (!mergedRows.isEmpty()) {
            cells.add(ReleaseCell.count(elsewhere(table), merged.size()));
            relations.addAll(LinearRelation.distinct(elsewhere(table), mergedRows));
            relations.add(LinearRelation.atMost(elsewhere(table), total));
        }
        List<String> alone = apart.stream()
                .filter(rows::containsKey)
                .map(row -> table + "/" + row)
                .toList();
        for (String id : ids(table, rows)) {
            if (!alone.contains(id)) {
                List<String> together = new ArrayList<>(alone);
                together.add(id);
                relations.add(LinearRelation.atMost(together, total));
            }
        }
        return new ReleaseBlock(table, cells, relations, List.of(new Condition(total, CellSize.LARGE.least())));
    }

    /** Returns the id of the row of all that are too small to be printed. */
    public static String elsewhere(String table) {
        return table + "/elsewhere";
    }

    private static List<Condition> enoughFor(String total, Map<String, ?> rows) {
        return List.of(new Condition(total, (long) PERSONS_PER_ROW * rows.size()));
    }

    private static List<String> ids(String table, Map<String, ?> rows) {
        return rows.keySet().stream().map(row -> table + "/" + row).collect(Collectors.toList());
    }

    private static LinearRelation threeParts(String rate) {
        return LinearRelation.sum(denominator(rate), List.of(numerator(rate), remainder(rate)));
    }

    private static List<ReleaseCell> cells(String id, Rate rate) {
        return List.of(
                new ReleaseCell(numerator(id), rate.n(), CellKind.NUMERATOR, denominator(id)),
                new ReleaseCell(remainder(id), rate.of() - rate.n(), CellKind.REMAINDER, denominator(id)),
                new ReleaseCell(denominator(id), rate.of(), CellKind.DENOMINATOR, null));
    }
}
