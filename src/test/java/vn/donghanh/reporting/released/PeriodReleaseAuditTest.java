package vn.donghanh.reporting.released;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.donghanh.reporting.release.AuditedPlan;
import vn.donghanh.reporting.release.CellInterval;
import vn.donghanh.reporting.release.ReleasePlanner;
import vn.donghanh.reporting.release.ReleaseProblem;
import vn.donghanh.reporting.released.GeneratedYear.Content;
import vn.donghanh.reporting.released.ReleasedPeriod.KnownNumber;
import vn.donghanh.reporting.table.PlaceTable;

/**
 * The attacker with integer programs, who knows the algorithm, against what generated centres release of two half-years and their year: target 7 of each,
 * and all forms of some. Nothing may be refused: a refused table means that the programs did not hide enough. More centres, all with every form and
 * place, and then with each form alone, with {@code -Drelease.centres=100}.
 */
class PeriodReleaseAuditTest {
    /** All forms take seconds for each centre. */
    private static final int WITH_FORMS = 50;

    private static final int WITH_PLACES = 10;
    private static final int CENTRES = Integer.getInteger("release.centres", 200);
    private static final boolean ALL_FORMS = System.getProperty("release.centres") != null;

    /**
     * Centres at which the programs once hid too little in form 02 or 03: beside the beginning of a half-year, places with few cases at the end, and in a year
     * of withheld tables.
     */
    private static final Map<Integer, String> ONCE_TOO_NARROW = Map.of(133, "B02", 48, "B03");

    private final ReleasePlanner attacker = new ReleasePlanner();
    private final PeriodPlanner planner = new PeriodPlanner(attacker);
    private final List<CellInterval> hidden = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private long shown;

    @Test
    void nothingIsRecoveredFromGeneratedCentres() {
        long began = cpuNanos();
        for (int seed = 0; seed < CENTRES; seed++) {
            GeneratedYear centre = new GeneratedYear(seed, contents(seed));
            attack(seed, centre, "");
            if (ALL_FORMS) {
                for (TableShape shape : TableShape.all()) {
                    attack(seed, centre, shape.form());
                }
            }
        }
        ONCE_TOO_NARROW.forEach((seed, form) -> attack(seed, new GeneratedYear(seed, Content.values()), form));
        List<Long> widths = hidden.stream().map(CellInterval::width).sorted().toList();
        System.getLogger("release")
                .log(
                        System.Logger.Level.INFO,
                        "{0} centres: {1} numbers shown, {2} hidden; widths: smallest {3}, median {4}, largest {5};"
                                + " {6} s of processor time",
                        CENTRES,
                        shown,
                        hidden.size(),
                        widths.get(0),
                        widths.get(widths.size() / 2),
                        widths.get(widths.size() - 1),
                        (cpuNanos() - began) / 1_000_000_000);
        assertThat(refused).isEmpty();
        assertThat(hidden).noneMatch(CellInterval::isTooNarrow).noneMatch(CellInterval::isRecovered);
        assertThat(hidden).hasSizeGreaterThan(CENTRES);
        assertThat(shown).isGreaterThan(hidden.size() / 2);
    }

    /** The table by place of a year, at larger centres and beside half-years that hide small numbers only, so that much of it could be shown. */
    @Test
    void placesOfTheYearAreNotRecovered() {
        long began = cpuNanos();
        for (int seed = 0; seed < CENTRES; seed++) {
            GeneratedYear centre = new GeneratedYear(seed, Content.PLACES, Content.LARGE);
            YearPlaces places = YearPlaces.of(
                    centre.year(),
                    withoutSmallDifferences(centre),
                    withoutSmall("2026-H1", centre.first()),
                    withoutSmall("2026-H2", centre.second()));
            hidden.addAll(places.intervals());
            shown += places.numbers().values().stream()
                    .filter(KnownNumber::shown)
                    .count();
            for (String column : places.refused()) {
                refused.add("centre " + seed + ": " + column);
            }
        }
        System.getLogger("release")
                .log(
                        System.Logger.Level.INFO,
                        "places of {0} years: {1} numbers shown, {2} hidden; {3} s of processor time",
                        CENTRES,
                        shown,
                        hidden.size(),
                        (cpuNanos() - began) / 1_000_000_000);
        assertThat(refused).isEmpty();
        assertThat(hidden).noneMatch(CellInterval::isTooNarrow).hasSizeGreaterThan(CENTRES);
        assertThat(shown).isGreaterThan(10L * CENTRES);
    }

    /** @param form the only form; empty for all that the centre has */
    private void attack(int seed, GeneratedYear centre, String form) {
        PeriodNumbers inFirst = only(form, centre.first());
        PeriodNumbers inSecond = only(form, centre.second());
        PeriodNumbers inYear = only(form, centre.year());
        ReleasedPeriod first = planner.halfYear("2026-H1", inFirst, null);
        ReleasedPeriod second = planner.halfYear("2026-H2", inSecond, first);
        ReleasedPeriod year = planner.year("2026-Y", inYear, first, second);
        for (ReleaseProblem problem : List.of(
                PeriodPlanner.problem("2026-H1", inFirst, null),
                PeriodPlanner.problem("2026-H2", inSecond, first),
                PeriodPlanner.yearProblem("2026-Y", inYear, first, second))) {
            AuditedPlan plan = attacker.planAudited(problem);
            hidden.addAll(plan.intervals());
            plan.refused().forEach(block -> refused.add("centre " + seed + " " + form + ": " + block));
        }
        YearPlaces places = YearPlaces.of(inYear, year, first, second);
        hidden.addAll(places.intervals());
        places.refused()
                .forEach(column -> refused.add("centre " + seed + " " + form + ", places of the year: " + column));
        shown += Stream.of(first, second, year)
                .flatMap(period -> period.numbers().values().stream())
                .filter(KnownNumber::shown)
                .count();
    }

    /** A total of the year is shown where whom it has besides those of the half-years are never few. */
    private static ReleasedPeriod withoutSmallDifferences(GeneratedYear centre) {
        Map<String, KnownNumber> released =
                new TreeMap<>(withoutSmall("2026-Y", centre.year()).numbers());
        released.replaceAll((key, number) -> key.startsWith(PlaceTable.CODE) || TableShape.isOfLastDay(key)
                ? number
                : new KnownNumber(
                        number.value(),
                        number.shown() && differences(key, centre).allMatch(PeriodReleaseAuditTest::isShown)));
        return new ReleasedPeriod("2026-Y", released);
    }

    private static LongStream differences(String key, GeneratedYear centre) {
        String whole = key.replaceAll("/n$", "/of");
        return Stream.of(
                        List.of(
                                centre.year().value(key),
                                centre.first().value(key),
                                centre.second().value(key)),
                        List.of(
                                centre.year().value(whole) - centre.year().value(key),
                                centre.first().value(whole) - centre.first().value(key),
                                centre.second().value(whole) - centre.second().value(key)))
                .flatMapToLong(numbers -> LongStream.of(
                        Math.abs(numbers.get(0) - numbers.get(1)),
                        Math.abs(numbers.get(0) - numbers.get(2)),
                        Math.abs(numbers.get(1) + numbers.get(2) - numbers.get(0))));
    }

    private static ReleasedPeriod withoutSmall(String period, PeriodNumbers numbers) {
        Map<String, KnownNumber> released = new TreeMap<>();
        numbers.values().forEach((key, value) -> {
            String whole = key.replaceAll("/n$", "/of");
            long remainder = numbers.value(whole) - value;
            released.put(key, new KnownNumber(value, isShown(value) && isShown(remainder)));
        });
        return new ReleasedPeriod(period, released);
    }

    private static boolean isShown(long number) {
        return number == 0 || number > 4;
    }

    private static PeriodNumbers only(String form, PeriodNumbers numbers) {
        if (form.isEmpty()) {
            return numbers;
        }
        Map<String, Long> values = new TreeMap<>(numbers.values());
        values.keySet().removeIf(key -> TableShape.all().stream()
                .anyMatch(shape -> !shape.isOf(form) && key.startsWith(shape.form() + "/")));
        return new PeriodNumbers(values, Map.of());
    }

    private static Content[] contents(int seed) {
        return ALL_FORMS || seed % WITH_FORMS == 0
                ? Content.values()
                : seed % WITH_PLACES == 0 ? new Content[] {Content.PLACES} : new Content[0];
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
