package vn.donghanh.reporting.released;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.person.profile.CountedSex;
import vn.donghanh.reporting.released.PeriodNumbers.Breakdown;
import vn.donghanh.reporting.released.TableShape.Subset;
import vn.donghanh.reporting.released.TableShape.Sum;
import vn.donghanh.reporting.table.PlaceTable;

/** The numbers of two half-years and their year at a centre of random size, consistent with each other in every form. */
final class GeneratedYear {
    private static final int LARGEST = 160;
    private static final long SCRAMBLE = 7_919_000_003L;

    private static final int DISTRICTS = 12;
    private static final int PLACES = 31;

    private static final int LARGER = 5;

    private final Set<Content> contents;
    private final Random random;
    private final PeriodNumbers first;
    private final PeriodNumbers second;
    private final PeriodNumbers year;

    /** What is generated besides target 7. */
    enum Content {
        FORMS,
        /** Tables by place. */
        PLACES,
        /** A larger centre, because of small ones the half-years show hardly a number by place; with form 02. */
        LARGE
    }

    /** The cases at the end, those received, and target 7 in each district. */
    private record Places(List<Long> managed, List<Long> received, List<Long> reached, List<Long> open) {}

    GeneratedYear(long seed, Content... contents) {
        this.contents = Set.of(contents);
        random = new Random(seed * SCRAMBLE);
        long size = 4 + Math.round(Math.pow(random.nextDouble(), 2) * LARGEST);
        if (this.contents.contains(Content.LARGE)) {
            size *= LARGER;
        }
        PeriodNumbers before = half(size, null);
        PeriodNumbers after = half(size + random.nextInt(9), before);
        PeriodNumbers both = sum(before, after);
        if (!this.contents.contains(Content.PLACES)) {
            first = before;
            second = after;
            year = both;
            return;
        }
        Places inFirst = places(before, size);
        Places inSecond = places(after, size);
        first = with(before, inFirst);
        second = with(after, inSecond);
        year = ofYear(both, inFirst, inSecond);
    }

    PeriodNumbers first() {
        return first;
    }

    PeriodNumbers second() {
        return second;
    }

    PeriodNumbers year() {
        return year;
    }

    /** Returns a year of events that are summed up, and of persons some of whom are in both half-years. */
    private PeriodNumbers sum(PeriodNumbers before, PeriodNumbers after) {
        Map<String, Long> values = new TreeMap<>();
        before.values().forEach((key, value) -> values.put(key, of(key, value, after.value(key))));
        for (String rate : List.of(PeriodNumbers.CLIENTS, PeriodNumbers.NEEDS)) {
            long n = inYear(PeriodNumbers.numerator(rate), before, after);
            long of = inYear(PeriodNumbers.denominator(rate), before, after);
            values.put(PeriodNumbers.numerator(rate), Math.min(n, of));
            values.put(PeriodNumbers.denominator(rate), of);
        }
        return new PeriodNumbers(values, Map.of());
    }

    private static long of(String key, long inFirst, long inSecond) {
        if (TableShape.isOfFirstDay(key)) {
            return inFirst;
        }
        return TableShape.isOfLastDay(key) ? inSecond : inFirst + inSecond;
    }

    /** Returns how many persons the year counts: as many as the larger half-year and some more, no more than both. */
    private long inYear(String key, PeriodNumbers before, PeriodNumbers after) {
        return Math.min(
                Math.max(before.value(key), after.value(key)) + random.nextInt(6),
                before.value(key) + after.value(key));
    }

    private long inYear(long before, long after) {
        long more = random.nextBoolean() ? 0 : random.nextInt(12);
        return Math.min(Math.max(before, after) + more, before + after);
    }

    private PeriodNumbers half(long size, PeriodNumbers before) {
        Map<String, Long> values = new TreeMap<>();
        target7(values, size);
        if (contents.contains(Content.FORMS) || contents.contains(Content.LARGE)) {
            movement(values, size, before);
        }
        if (contents.contains(Content.FORMS)) {
            TableShape.all().forEach(shape -> form(values, shape, size));
            twice(values);
        }
        return new PeriodNumbers(values, Map.of());
    }

    private Places places(PeriodNumbers half, long size) {
        Map<String, Long> values = half.values();
        long reached = values.get("T7/n");
        return new Places(
                distribute(values.getOrDefault(cell("MANAGED_AT_END", "TOTAL"), size), DISTRICTS),
                distribute(values.getOrDefault(cell("RECEIVED", "TOTAL"), 0L), DISTRICTS),
                distribute(reached, DISTRICTS),
                distribute(values.get("T7/of") - reached, DISTRICTS));
    }

    private static PeriodNumbers with(PeriodNumbers numbers, Places places) {
        Map<String, Long> values = new TreeMap<>(numbers.values());
        add(values, places);
        return new PeriodNumbers(values, Map.of());
    }

    /**
     * Returns the year with its table by place: the cases at the end of the second half-year, those received in both, some of whom have moved since, and for
     * target 7 those of the larger half-year and some more.
     */
    private PeriodNumbers ofYear(PeriodNumbers both, Places inFirst, Places inSecond) {
        List<Long> received = new ArrayList<>();
        List<Long> reached = new ArrayList<>();
        List<Long> open = new ArrayList<>();
        for (int at = 0; at < DISTRICTS; at++) {
            received.add(inFirst.received().get(at) + inSecond.received().get(at));
            reached.add(inYear(inFirst.reached().get(at), inSecond.reached().get(at)));
            open.add(inYear(inFirst.open().get(at), inSecond.open().get(at)));
        }
        move(received);
        move(reached);
        Map<String, Long> values = new TreeMap<>(both.values());
        rate(values, PeriodNumbers.CLIENTS, sum(reached), sum(reached) + sum(open));
        return with(new PeriodNumbers(values, Map.of()), new Places(inSecond.managed(), received, reached, open));
    }

    /** Some persons live in another district at the end of the year. */
    private void move(List<Long> persons) {
        for (int moved = random.nextInt(4); moved > 0; moved--) {
            int from = random.nextInt(DISTRICTS);
            int to = random.nextInt(DISTRICTS);
            long some = Math.min(persons.get(from), 1 + random.nextInt(2) * random.nextInt(8));
            persons.set(from, persons.get(from) - some);
            persons.set(to, persons.get(to) + some);
        }
    }

    /** Adds a table by place, in which places with few cases are one row. */
    private static void add(Map<String, Long> values, Places of) {
        List<Integer> named = IntStream.range(0, DISTRICTS)
                .filter(at -> of.managed().get(at) >= PlaceTable.FEWEST_NAMED)
                .boxed()
                .toList();
        named.forEach(at -> add(values, PlaceTable.DISTRICT + at + ".D" + at, of, List.of(at)));
        add(
                values,
                PlaceTable.OTHERS + (PLACES - named.size()),
                of,
                IntStream.range(0, DISTRICTS)
                        .filter(at -> !named.contains(at))
                        .boxed()
                        .toList());
    }

    private static void add(Map<String, Long> values, String row, Places of, List<Integer> at) {
        long reached = sum(of.reached(), at);
        values.put(PlaceNumbers.key(row, PlaceTable.MANAGED_AT_END), sum(of.managed(), at));
        values.put(PlaceNumbers.key(row, PlaceTable.RECEIVED), sum(of.received(), at));
        values.put(PlaceNumbers.key(row, PlaceTable.REACHED), reached);
        values.put(PlaceNumbers.key(row, PlaceTable.ELIGIBLE), reached + sum(of.open(), at));
    }

    private static long sum(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }

    private static long sum(List<Long> numbers, List<Integer> at) {
        return at.stream().mapToLong(numbers::get).sum();
    }

    private void target7(Map<String, Long> values, long clients) {
        double missed = random.nextDouble() / 2;
        rates(
                values,
                Breakdown.AGE,
                names(AgeBand.FROM_18_TO_24, AgeBand.FROM_25_TO_34, AgeBand.FROM_35_TO_49, AgeBand.FROM_50),
                clients,
                missed);
        sameTotal(values, Breakdown.SEX, names(CountedSex.values()));
        rates(
                values,
                Breakdown.SERVICE,
                names(ServiceGroup.values()),
                clients + random.nextInt((int) clients + 1),
                missed);
        long of = values.get("T7/of");
        long n = values.get("T7/n");
        long late = random.nextInt(3) == 0 ? random.nextInt(7) : 0;
        rate(values, PeriodNumbers.STRICT, n + random.nextInt((int) late + 1), of + late);
        rate(values, PeriodNumbers.IN_TIME, below(values.get("T7N/n")), values.get("T7N/n"));
        long risky = random.nextInt(12);
        rate(values, PeriodNumbers.HIGH_RISK, below(risky), risky);
        for (String count : List.of(
                PeriodNumbers.WITHDRAWN,
                PeriodNumbers.INELIGIBLE,
                PeriodNumbers.MINORS,
                PeriodNumbers.POSSIBLE_MINORS,
                PeriodNumbers.REFUSING)) {
            values.put(count, (long) random.nextInt(8));
        }
    }

    private static List<String> names(Enum<?>... rows) {
        return Arrays.stream(rows).map(Enum::name).toList();
    }

    private void rates(Map<String, Long> values, Breakdown table, List<String> rows, long total, double missed) {
        long reached = 0;
        List<Long> wholes = distribute(total, rows.size());
        for (int at = 0; at < rows.size(); at++) {
            long of = wholes.get(at);
            long n = LongStream.range(0, of)
                    .filter(client -> random.nextDouble() >= missed)
                    .count();
            rate(values, table.key() + "/" + rows.get(at), n, of);
            reached += n;
        }
        rate(values, table.total(), reached, total);
    }

    /** Fills a second table of the same total. */
    private void sameTotal(Map<String, Long> values, Breakdown table, List<String> rows) {
        long n = values.get(PeriodNumbers.numerator(table.total()));
        long of = values.get(PeriodNumbers.denominator(table.total()));
        List<Long> reached = distribute(n, rows.size());
        List<Long> open = distribute(of - n, rows.size());
        for (int at = 0; at < rows.size(); at++) {
            rate(values, table.key() + "/" + rows.get(at), reached.get(at), reached.get(at) + open.get(at));
        }
    }

    private static void rate(Map<String, Long> values, String key, long n, long of) {
        values.put(PeriodNumbers.numerator(key), n);
        values.put(PeriodNumbers.denominator(key), of);
    }

    private void movement(Map<String, Long> values, long size, PeriodNumbers before) {
        for (List<String> columns : List.of(TableShape.SEXES, TableShape.AGES)) {
            boolean sexes = columns.equals(TableShape.SEXES);
            List<List<Long>> rows = new ArrayList<>();
            rows.add(begin(
                    columns, sexes ? size : values.get(cell("MANAGED_AT_BEGINNING", "TOTAL")), sexes ? before : null));
            rows.add(distribute(
                    sexes ? random.nextInt((int) size + 1) : values.get(cell("RECEIVED", "TOTAL")), columns.size()));
            rows.add(distribute(sexes ? random.nextInt(6) : values.get(cell("REOPENED", "TOTAL")), columns.size()));
            List<Long> all = new ArrayList<>();
            for (int at = 0; at < columns.size(); at++) {
                all.add(rows.get(0).get(at) + rows.get(1).get(at) + rows.get(2).get(at));
            }
            long ended = sexes
                    ? below(all.stream().mapToLong(Long::longValue).sum() / 2)
                    : values.get(cell("ENDED", "TOTAL"));
            List<Long> ends = within(ended, all);
            rows.add(ends);
            List<Long> left = new ArrayList<>();
            for (int at = 0; at < columns.size(); at++) {
                left.add(all.get(at) - ends.get(at));
            }
            rows.add(left);
            for (int row = 0; row < rows.size(); row++) {
                String key = TableShape.MOVEMENTS.get(row);
                for (int at = 0; at < columns.size(); at++) {
                    values.put(cell(key, columns.get(at)), rows.get(row).get(at));
                }
                values.put(
                        cell(key, "TOTAL"),
                        rows.get(row).stream().mapToLong(Long::longValue).sum());
            }
        }
    }

    private List<Long> begin(List<String> columns, long total, PeriodNumbers before) {
        return before == null
                ? distribute(total, columns.size())
                : columns.stream()
                        .map(column -> before.value(cell("MANAGED_AT_END", column)))
                        .toList();
    }

    private static String cell(String row, String column) {
        return PeriodNumbers.cell("B02", row, column);
    }

    private void form(Map<String, Long> values, TableShape shape, long size) {
        for (String key : shape.alone()) {
            values.computeIfAbsent(key, missing -> larger(shape, key)
                    .map(larger -> values.getOrDefault(larger, 0L))
                    .map(this::persons)
                    .orElseGet(() -> below(size)));
        }
        for (Sum sum : shape.sums()) {
            long total = values.computeIfAbsent(sum.total(), key -> below(size));
            List<Long> parts = distribute(total, sum.parts().size() + (sum.open() ? 1 : 0));
            for (int at = 0; at < sum.parts().size(); at++) {
                values.put(sum.parts().get(at), parts.get(at));
            }
        }
        for (Subset subset : shape.subsets()) {
            long most = values.getOrDefault(subset.larger(), 0L);
            long now = values.getOrDefault(subset.smaller(), most);
            values.put(subset.smaller(), Math.min(now, most));
        }
        for (Sum sum : shape.sums()) {
            long total = values.get(sum.total());
            long parts = sum.parts().stream().mapToLong(values::get).sum();
            if (parts > total) {
                List<Long> fewer = distribute(total, sum.parts().size());
                for (int at = 0; at < sum.parts().size(); at++) {
                    values.put(sum.parts().get(at), fewer.get(at));
                }
            }
        }
    }

    /** What stands in two forms is one number in both. */
    private static void twice(Map<String, Long> values) {
        TableShape.twice().forEach(twice -> values.merge(twice.number(), values.get(twice.again()), Math::min));
        TableShape.twice().forEach(twice -> values.put(twice.again(), values.get(twice.number())));
    }

    private static Optional<String> larger(TableShape shape, String key) {
        return shape.subsets().stream()
                .filter(subset -> subset.smaller().equals(key))
                .map(Subset::larger)
                .findFirst();
    }

    private long persons(long events) {
        return events == 0 ? 0 : Math.max(1, events - random.nextInt(4));
    }

    private long below(long most) {
        return (long) (Math.pow(random.nextDouble(), 2) * (most + 1));
    }

    private List<Long> within(long total, List<Long> most) {
        List<Long> parts = new ArrayList<>(Collections.nCopies(most.size(), 0L));
        for (long left = total; left > 0; left--) {
            int at = random.nextInt(most.size());
            while (parts.get(at) >= most.get(at)) {
                at = (at + 1) % most.size();
            }
            parts.set(at, parts.get(at) + 1);
        }
        return parts;
    }

    /** Distributes a total over parts, most of it to a few of them. */
    private List<Long> distribute(long total, int parts) {
        List<Long> all = new ArrayList<>();
        for (int at = 0; at < parts; at++) {
            all.add(0L);
        }
        for (long left = total; left > 0; left--) {
            int at = (int) (Math.pow(random.nextDouble(), 1.6) * parts);
            all.set(at, all.get(at) + 1);
        }
        return all;
    }
}
