package vn.donghanh.reporting.released;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.donghanh.reporting.release.AuditedPlan;
import vn.donghanh.reporting.release.CellInterval;
import vn.donghanh.reporting.release.ReleaseAudit;
import vn.donghanh.reporting.release.ReleaseBlock;
import vn.donghanh.reporting.release.ReleaseBlocks;
import vn.donghanh.reporting.release.ReleaseBlocks.Rate;
import vn.donghanh.reporting.release.ReleasePlanner;
import vn.donghanh.reporting.release.ReleaseProblem;
import vn.donghanh.reporting.released.GeneratedYear.Content;
import vn.donghanh.reporting.released.ReleasedPeriod.KnownNumber;

/** What of a period is shown; the attacks are those by which single persons were found before. */
class PeriodPlannerTest {
    private static final String FIRST = "2026-H1";
    private static final String SECOND = "2026-H2";
    private static final String YEAR = "2026-Y";
    private static final String REQUESTED = "B03/REQUESTED/EVENTS";

    private final PeriodPlanner planner = new PeriodPlanner();

    /** A page hid "not reached" beside 34 of 38. */
    @Test
    void fewLeftOutHideWhoWasReached() {
        ReleasedPeriod released = planner.halfYear(FIRST, numbers(34, 38), null);
        assertThat(released.shown("T7/of")).isEqualTo(38);
        assertThat(released.shown("T7/n")).isNull();
        assertThat(released.number("T7/rest")).isEqualTo(new KnownNumber(4, false));
        assertThat(planner.halfYear(FIRST, numbers(38, 38), null).shown("T7/n")).isEqualTo(38);
    }

    /** Of how many needs the answer in time is said follows from the needs that were reached. */
    @Test
    void needsAnsweredInTimeAreSaidOfShownOnesOnly() {
        assertThat(planner.halfYear(FIRST, numbers(30, 38), null).shown("T7T/of"))
                .isEqualTo(30);
        assertThat(planner.halfYear(FIRST, numbers(34, 38), null).number("T7T/of"))
                .isEqualTo(new KnownNumber(34, false));
    }

    /** The strict rate beside the plain one showed one person whose answer was put off. */
    @Test
    void strictRateIsShownWhereItDiffersByNobodyOrMany() {
        PeriodNumbers deferred = numbers(30, 38, Map.of("T7-strict/n", 30L, "T7-strict/of", 39L));
        assertThat(planner.halfYear(FIRST, deferred, null).shown("T7-strict/of"))
                .isNull();
        PeriodNumbers same = numbers(30, 38, Map.of("T7-strict/n", 30L, "T7-strict/of", 38L));
        assertThat(planner.halfYear(FIRST, same, null).shown("T7-strict/of")).isEqualTo(38);
    }

    /** A year without its first half-year had exactly three new persons. */
    @Test
    void yearIsNoSubtractionOfItsHalfYears() {
        ReleasedPeriod first = planner.halfYear(FIRST, numbers(20, 30), null);
        ReleasedPeriod second = planner.halfYear(SECOND, numbers(20, 28), first);
        ReleasedPeriod few = planner.year(YEAR, numbers(23, 33), first, second);
        assertThat(few.shown("T7/of")).isNull();
        assertThat(few.shown("T7/n")).isNull();
        ReleasedPeriod many = planner.year(YEAR, numbers(40, 58), first, second);
        assertThat(many.shown("T7/of")).isEqualTo(58);
        assertThat(many.shown("T7/n")).isEqualTo(40);
    }

    /** Of a median of few needs somebody's own waiting time could be told. */
    @Test
    void medianIsHiddenWithItsNumberOfNeeds() {
        Map<String, PeriodNumbers.Measure> median =
                Map.of(PeriodNumbers.MEDIAN_OF_REACHED, new PeriodNumbers.Measure(35, "T7N/n"));
        PeriodNumbers many = numbers(30, 38);
        PeriodNumbers few = numbers(3, 38);
        assertThat(planner.halfYear(FIRST, new PeriodNumbers(many.values(), median), null)
                        .shown(PeriodNumbers.MEDIAN_OF_REACHED))
                .isEqualTo(35);
        assertThat(planner.halfYear(FIRST, new PeriodNumbers(few.values(), median), null)
                        .shown(PeriodNumbers.MEDIAN_OF_REACHED))
                .isNull();
    }

    /** Those at the end of a half-year are those at the beginning of the next: one number, hidden or shown once. */
    @Test
    void beginningIsTheEndOfTheHalfYearBefore() {
        ReleasedPeriod first = planner.halfYear(FIRST, movement(6, 4, 0, 7), null);
        assertThat(first.number("B02/MANAGED_AT_END/TOTAL")).isEqualTo(new KnownNumber(3, false));
        ReleasedPeriod second = planner.halfYear(SECOND, movement(3, 30, 0, 8), first);
        assertThat(second.number("B02/MANAGED_AT_BEGINNING/TOTAL")).isEqualTo(new KnownNumber(3, false));
        assertThat(List.of("RECEIVED", "ENDED", "MANAGED_AT_END"))
                .as("what came, went and is left would tell what was at the beginning")
                .anyMatch(row -> second.shown("B02/" + row + "/TOTAL") == null);

        ReleasedPeriod large = planner.halfYear(FIRST, movement(20, 10, 0, 8), null);
        assertThat(planner.halfYear(SECOND, movement(22, 10, 0, 8), large).shown("B02/MANAGED_AT_BEGINNING/TOTAL"))
                .isEqualTo(22);
    }

    @Test
    void numbersThatNoFormNamesAreNotReleased() {
        PeriodNumbers more = numbers(30, 38, Map.of("B02/RECEIVED_BY_PEERS/FEMALE", 20L, "B03/REQUESTED/EVENTS", 7L));
        ReleasedPeriod released = planner.halfYear(FIRST, more, null);
        assertThat(released.has("B02/RECEIVED_BY_PEERS/FEMALE")).isFalse();
        assertThat(released.shown("B03/REQUESTED/EVENTS")).isEqualTo(7);
    }

    /** Where no search proves that hiding is enough, neither the numbers of a block nor the totals that they divide are released. */
    @Test
    void everythingReleasedIsProven() {
        for (int seed = 0; seed < 9; seed++) {
            ReleaseProblem problem =
                    PeriodPlanner.problem(FIRST, new GeneratedYear(seed, Content.FORMS, Content.PLACES).first(), null);
            assertThat(new ReleasePlanner().planAudited(problem).refused())
                    .as("centre " + seed)
                    .isEmpty();
        }
    }

    @Test
    void withheldBlockShowsNothing() {
        ReleaseBlock block = ReleaseBlocks.rate("rate", new Rate(9, 20));
        assertThat(new ReleasePlanner()
                        .planAudited(new ReleaseProblem(List.of(block), List.of()))
                        .plan()
                        .hidden())
                .isEmpty();
        assertThat(new ReleasePlanner()
                        .planAudited(new ReleaseProblem(List.of(block.withheld()), List.of()))
                        .plan()
                        .hidden())
                .containsExactly("rate/n", "rate/of", "rate/rest");
    }

    @Test
    void sameNumbersGiveTheSameDecision() {
        PeriodNumbers numbers = new GeneratedYear(5, Content.FORMS, Content.PLACES).first();
        assertThat(new PeriodPlanner().halfYear(FIRST, numbers, null))
                .isEqualTo(planner.halfYear(FIRST, numbers, null));
    }

    @Test
    void attackerKnowsTheEarlierHalfYearToo() {
        GeneratedYear centre = new GeneratedYear(8, Content.FORMS, Content.PLACES);
        ReleasedPeriod first = planner.halfYear(FIRST, centre.first(), null);
        ReleaseProblem second = PeriodPlanner.problem(SECOND, centre.second(), first);
        assertThat(second.earlier()).isNotEmpty();
        assertThat(ReleaseAudit.check(second, new ReleasePlanner()))
                .isNotEmpty()
                .noneMatch(CellInterval::isTooNarrow);
    }

    /** A year of 20 beside 20 and 18 says of two persons that they came in the first half-year only. */
    @ParameterizedTest(name = "{0} in a year of {1} and {2}: {3}")
    @CsvSource({
        "20, 20, 12, true",
        "20, 20, 20, true",
        "20, 20, 18, false",
        "32, 20, 12, true",
        "27, 20, 12, true",
        "23, 20, 12, false",
        "30, 20, 12, false",
        "33, 20, 12, false",
        "40, 20, 12, true",
        "17, 20, 12, false",
        "7, 0, 7, true",
        "0, 0, 0, true",
        "24, 20, 4, false",
    })
    void yearSaysNothingOfFew(long year, long first, long second, boolean expected) {
        assertThat(yearOf(REQUESTED, year, first, second).shown(REQUESTED)).isEqualTo(expected ? (Long) year : null);
    }

    /** Whoever plans the year again for every number that it can have finds at least three that would be hidden too. */
    @Test
    void hiddenNumberOfAYearKeepsThreeValues() {
        List<Long> shown = List.of(0L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 16L, 20L);
        List<String> narrow = new ArrayList<>();
        for (long first : shown) {
            for (long second : shown) {
                TreeSet<Long> hidden = new TreeSet<>();
                for (long year = Math.max(first, second); year <= first + second; year++) {
                    if (yearOf(REQUESTED, year, first, second).shown(REQUESTED) == null) {
                        hidden.add(year);
                    }
                }
                if (!hidden.isEmpty() && hidden.size() < ReleasePlanner.LEAST_VALUES) {
                    narrow.add(first + " and " + second + ": " + hidden);
                }
            }
        }
        assertThat(narrow).isEmpty();
    }

    /** The cases at the beginning and end of a year are those of its half-years, unless something was recorded since. */
    @Test
    void daysOfAYearAreThoseOfItsHalfYears() {
        ReleasedPeriod first = planner.halfYear(FIRST, movement(20, 10, 0, 8), null);
        ReleasedPeriod second = planner.halfYear(SECOND, movement(22, 10, 0, 6), first);
        ReleasedPeriod year = planner.year(YEAR, movement(20, 20, 0, 14), first, second);
        assertThat(year.shown("B02/MANAGED_AT_BEGINNING/TOTAL")).isEqualTo(20);
        assertThat(year.shown("B02/MANAGED_AT_END/TOTAL")).isEqualTo(26);
        ReleasedPeriod late = planner.year(YEAR, movement(20, 20, 0, 13), first, second);
        assertThat(late.shown("B02/REOPENED/TOTAL"))
                .as("nobody in both half-years")
                .isZero();
        assertThat(TableShape.MOVEMENTS)
                .filteredOn(row -> !row.equals("REOPENED"))
                .as("one less ended and one more is left; who knows four of five knows the fifth")
                .noneMatch(row -> late.shown("B02/" + row + "/TOTAL") != null);
    }

    /** What the half-years do not show, their year does not show either, and says nothing about. */
    @Test
    void hiddenNumberOfAHalfYearIsHiddenInTheYear() {
        ReleasedPeriod first = planner.halfYear(FIRST, numbers(30, 38, Map.of(REQUESTED, 3L)), null);
        ReleasedPeriod second = planner.halfYear(SECOND, numbers(30, 38, Map.of(REQUESTED, 9L)), first);
        PeriodNumbers year = numbers(30, 38, Map.of(REQUESTED, 12L));
        assertThat(planner.year(YEAR, year, first, second).shown(REQUESTED)).isNull();
        assertThat(ReleaseAudit.attack(PeriodPlanner.yearProblem(YEAR, year, first, second), new ReleasePlanner()))
                .filteredOn(cell -> cell.cell().contains(REQUESTED))
                .isNotEmpty()
                .noneMatch(CellInterval::isTooNarrow);
    }

    /** Three and four of seven were withheld, so that nobody knows that both are below five: their year, which says the same, reveals nothing. */
    @Test
    void yearOfAWithheldTableRevealsNothing() {
        String inTime = "B03/IN_TWO_HOURS/EVENTS";
        String admitted = "B03/ADMITTED/EVENTS";
        ReleasedPeriod first = planner.halfYear(FIRST, numbers(30, 38, Map.of(inTime, 0L, admitted, 0L)), null);
        ReleasedPeriod second = planner.halfYear(SECOND, numbers(30, 38, Map.of(inTime, 3L, admitted, 7L)), first);
        assertThat(second.shown(admitted)).isEqualTo(7);
        assertThat(second.shown(inTime)).isNull();
        PeriodNumbers year = numbers(30, 38, Map.of(inTime, 3L, admitted, 7L));
        AuditedPlan plan = new ReleasePlanner().planAudited(PeriodPlanner.yearProblem(YEAR, year, first, second));
        assertThat(plan.refused()).isEmpty();
        assertThat(plan.plan().isShown(YEAR + ":" + admitted)).isTrue();
        assertThat(plan.intervals())
                .filteredOn(cell -> cell.cell().equals(YEAR + ":" + inTime))
                .singleElement()
                .satisfies(cell -> assertThat(cell.values()).isGreaterThanOrEqualTo(ReleasePlanner.LEAST_VALUES));
    }

    private ReleasedPeriod yearOf(String key, long year, long first, long second) {
        return planner.year(
                YEAR, numbers(30, 38, Map.of(key, year)), half(FIRST, key, first), half(SECOND, key, second));
    }

    private static ReleasedPeriod half(String period, String key, long value) {
        Map<String, KnownNumber> numbers = new TreeMap<>();
        numbers(30, 38, Map.of(key, value))
                .values()
                .forEach((name, number) -> numbers.put(name, new KnownNumber(number, number == 0 || number > 4)));
        return new ReleasedPeriod(period, numbers);
    }

    /** Where one part is hidden, the total of the year and the other parts would tell it. */
    @Test
    void partsOfAYearAreShownTogetherOrNot() {
        ReleasedPeriod first = planner.halfYear(FIRST, ended(20, 10, 12, 8, 10), null);
        ReleasedPeriod second = planner.halfYear(SECOND, ended(12, 12, 16, 9, 11), first);
        assertThat(first.shown("B02/ENDED_TRANSFERRED/TOTAL")).isEqualTo(8);
        ReleasedPeriod sums = planner.year(YEAR, ended(32, 22, 28, 17, 21), first, second);
        assertThat(sums.shown("B02/ENDED_TRANSFERRED/TOTAL")).isEqualTo(17);
        ReleasedPeriod late = planner.year(YEAR, ended(32, 22, 28, 18, 21), first, second);
        assertThat(late.shown("B02/ENDED/TOTAL")).as("one more").isNull();
        assertThat(late.shown("B02/ENDED_GOALS_MET/TOTAL")).isNull();
        assertThat(late.shown("B02/ENDED_OTHER/TOTAL")).isNull();
    }

    private static PeriodNumbers ended(long met, long stopped, long lost, long transferred, long other) {
        long all = met + stopped + lost + transferred + other;
        Map<String, Long> values = new TreeMap<>(movement(0, all + 100, 0, all).values());
        values.put("B02/ENDED_GOALS_MET/TOTAL", met);
        values.put("B02/ENDED_CLIENT_STOPPED/TOTAL", stopped);
        values.put("B02/ENDED_LOST_CONTACT/TOTAL", lost);
        values.put("B02/ENDED_TRANSFERRED/TOTAL", transferred);
        values.put("B02/ENDED_OTHER/TOTAL", other);
        return new PeriodNumbers(values, Map.of());
    }

    /** Everybody of one sex and age. */
    private static PeriodNumbers movement(long before, long received, long reopened, long ended) {
        Map<String, Long> values = new TreeMap<>(numbers(30, 38).values());
        List<Long> rows = List.of(before, received, reopened, ended, before + received + reopened - ended);
        for (int at = 0; at < rows.size(); at++) {
            String row = "B02/" + TableShape.MOVEMENTS.get(at) + "/";
            List<String> others = new ArrayList<>(TableShape.SEXES);
            others.addAll(TableShape.AGES);
            others.forEach(column -> values.put(row + column, 0L));
            values.put(row + "TOTAL", rows.get(at));
            values.put(row + "FEMALE", rows.get(at));
            values.put(row + "FROM_25_TO_34", rows.get(at));
        }
        return new PeriodNumbers(values, Map.of());
    }

    /** Where form 12 hid how many persons were helped with work, form 06 printed it. */
    @Test
    void numberOfTwoFormsIsHiddenInBothOrNone() {
        for (long work = 3; work < 12; work++) {
            for (long rest : List.of(0L, 7L)) {
                ReleasedPeriod released = planner.halfYear(FIRST, summary(1, 2, work, rest), null);
                assertThat(released.number("B12/WORK/PERSONS"))
                        .as(work + " at work, " + rest + " others")
                        .isEqualTo(released.number("B06/WORK/STARTED"));
            }
        }
    }

    /** In one half-year somebody was helped to work by another partner, whom form 06 does not count. */
    @Test
    void numbersOfAYearAreOneWhereThoseOfBothHalvesAre() {
        PeriodNumbers another = with(summary(25, 20, 10, 30), "B12/WORK/PERSONS", 17);
        PeriodNumbers same = summary(25, 20, 10, 30);
        ReleasedPeriod first = planner.halfYear(FIRST, with(another, "B12/WORK/EVENTS", 17), null);
        ReleasedPeriod second = planner.halfYear(SECOND, same, first);
        assertThat(first.shown("B12/WORK/PERSONS")).isEqualTo(17);
        assertThat(blocks(PeriodPlanner.yearProblem(YEAR, same, first, second))).contains(YEAR + ":B12/WORK/PERSONS");
        assertThat(blocks(PeriodPlanner.yearProblem(YEAR, same, planner.halfYear(FIRST, same, null), second)))
                .contains(YEAR + ":B06/WORK/STARTED")
                .doesNotContain(YEAR + ":B12/WORK/PERSONS");
    }

    private static List<String> blocks(ReleaseProblem problem) {
        return problem.blocks().stream().map(ReleaseBlock::name).toList();
    }

    private static PeriodNumbers with(PeriodNumbers numbers, String key, long value) {
        Map<String, Long> values = new TreeMap<>(numbers.values());
        values.put(key, value);
        return new PeriodNumbers(values, Map.of());
    }

    /** One time for each person. */
    private static PeriodNumbers summary(long health, long training, long work, long rest) {
        Map<String, Long> values = new TreeMap<>();
        Map.of("HEALTH", health, "COUNSELLING_LEGAL", 0L, "TRAINING", training, "WORK", work, "LOAN", 0L)
                .forEach((row, number) -> {
                    values.put("B12/" + row + "/EVENTS", number);
                    values.put("B12/" + row + "/PERSONS", number);
                });
        values.put("B12/TOTAL/EVENTS", health + training + work + rest);
        values.put("B12/TOTAL/PERSONS", health + training + work + rest);
        values.put("B06/WORK/STARTED", work);
        return numbers(30, 38, values);
    }

    private static PeriodNumbers numbers(long n, long of) {
        return numbers(n, of, Map.of());
    }

    /** One need for each person, everybody of one age, sex and kind of need. */
    private static PeriodNumbers numbers(long n, long of, Map<String, Long> others) {
        Map<String, Long> values = new TreeMap<>();
        for (String rate :
                List.of("T7", "T7-strict", "T7N", "T7-age/FROM_25_TO_34", "T7-sex/FEMALE", "T7N-service/HEALTH")) {
            values.put(rate + "/n", n);
            values.put(rate + "/of", of);
        }
        values.put("T7T/n", n);
        values.put("T7T/of", n);
        values.put("high-risk/n", 0L);
        values.put("high-risk/of", 0L);
        for (String count : List.of("T7W", "T7X", "minors", "possible-minors", "refusing")) {
            values.put(count, 0L);
        }
        values.putAll(others);
        return new PeriodNumbers(values, Map.of());
    }
}
