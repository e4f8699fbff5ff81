package vn.donghanh.reporting.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.donghanh.reporting.release.ReleaseBlocks.Rate;
import vn.donghanh.reporting.release.ReleaseProblem.EarlierNumber;

class ReleasePlannerTest {
    private final ReleasePlanner planner = new ReleasePlanner();

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "34, 38, of=38",
        "30, 38, n=30 rest=8 of=38",
        "38, 38, n=38 rest=0 of=38",
        "0, 9, n=0 rest=9 of=9",
        "3, 40, of=40",
        "3, 3, ''",
        "0, 4, ''",
        "3, 7, ''",
        "0, 0, n=0 rest=0 of=0"
    })
    void rateIsThreeNumbers(long n, long of, String shown) {
        assertThat(print(ReleaseBlocks.rate("t7", new Rate(n, of)))).isEqualTo(shown);
    }

    /** H: hidden. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "8 11 9 37 6, 8 11 9 37 6",
        "3 9 33 21, H H H 21",
        "0 12 7 20, 0 12 7 20",
        "2 0 12 30, H 0 H 30",
        "1 5 40 8, H H H 8",
        "2 3 40 30, H H H 30",
        "1 1 40 9, H H H 9",
        "4 4 40 9, H H H 9",
        "3 0 0 20, H 0 0 H",
    })
    void tableHidesSmallNumbersWithOthers(String cells, String expected) {
        ReleaseProblem problem = table(cells);
        ReleasePlan plan = planner.plan(problem);
        assertThat(IntStream.range(0, cells.split(" ", -1).length)
                        .mapToObj(row -> plan.isShown("table/" + row)
                                ? problem.values().get("table/" + row).toString()
                                : "H")
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
        assertThat(plan.isProven()).isTrue();
    }

    @Test
    void tableOfFewPersonsIsWithheld() {
        ReleasePlan plan = planner.plan(table("3 2 0 4 1"));
        assertThat(plan.isShown("total")).isTrue();
        assertThat(plan.hidden()).hasSize(5);
    }

    /** A page hid "not reached" beside 34 of 38. */
    @Test
    void remainderIsNoSubtraction() {
        assertHolds(
                new ReleaseProblem(List.of(ReleaseBlocks.rate("t7", new Rate(34, 38))), List.of()), "t7/n", "t7/rest");
    }

    /** The year without its first half had three persons of an age who were all reached. */
    @Test
    void yearIsNoSubtractionOfHalfYears() {
        Rate half = new Rate(20, 30);
        Rate year = new Rate(23, 33);
        List<ReleaseBlock> blocks = new ArrayList<>(List.of(ReleaseBlocks.rate("half", half)));
        blocks.addAll(ReleaseBlocks.differences("year", year, Map.of("half", half)));
        assertHolds(
                new ReleaseProblem(blocks, List.of()),
                ReleaseBlocks.numerator(ReleaseBlocks.difference("year", "half")),
                ReleaseBlocks.denominator(ReleaseBlocks.difference("year", "half")));
    }

    /** The strict rate beside the plain one showed one person whose answer was put off. */
    @Test
    void strictRateIsNoSubtractionOfThePlainOne() {
        Rate plain = new Rate(30, 38);
        List<ReleaseBlock> blocks = new ArrayList<>(List.of(ReleaseBlocks.rate("t7", plain)));
        blocks.addAll(ReleaseBlocks.differences("strict", new Rate(30, 39), Map.of("t7", plain)));
        assertHolds(
                new ReleaseProblem(blocks, List.of()),
                ReleaseBlocks.denominator(ReleaseBlocks.difference("strict", "t7")));
    }

    /** The sum of a table was hidden, and the same total was printed above it. */
    @Test
    void totalIsDecidedOnce() {
        ReleaseProblem problem = table("3 40");
        ReleasePlan plan = planner.plan(problem);
        assertThat(plan.isShown("total")).isTrue();
        assertHolds(problem, "table/0", "table/1");
    }

    /** A row "below five" named a commune in which a client lives. */
    @Test
    void rowsOfFewPersonsAreMerged() {
        Map<String, Set<Integer>> rows = new LinkedHashMap<>();
        rows.put("hoian", persons(0, 20));
        rows.put("tamky", persons(15, 12));
        rows.put("avuong", persons(27, 2));
        rows.put("phuninh", persons(28, 4));
        rows.put("thangbinh", persons(32, 1));
        rows.put("queson", persons(0, 0));
        rows.put("unknown", persons(33, 1));
        ReleaseBlock table = ReleaseBlocks.overlapping("places", "total", rows, List.of("unknown"));
        ReleaseProblem problem = new ReleaseProblem(List.of(ReleaseBlocks.count("total", 34), table), List.of());
        ReleasePlan plan = planner.plan(problem);
        assertThat(problem.values()).containsEntry(ReleaseBlocks.elsewhere("places"), 7L);
        assertThat(plan.hidden())
                .containsExactlyInAnyOrder(
                        "places/avuong", "places/phuninh", "places/thangbinh", "places/queson", "places/unknown");
        assertHolds(problem, "places/avuong", "places/queson");
    }

    @Test
    void choiceDependsOnSizesNotOnNumbers() {
        assertThat(planner.plan(table("3 9 33 21 50")).hidden())
                .isEqualTo(planner.plan(table("2 44 10 12 7")).hidden());
    }

    /** Four and five, or five and four: where hiding the parts leaves two values, the bound that they have beside them is hidden too. */
    @Test
    void whatIsNotProvenIsWithheldWithWhatNarrowsIt() {
        ReleaseBlock parts = new ReleaseBlock(
                "parts",
                List.of(ReleaseCell.count("a", 4), ReleaseCell.count("b", 5)),
                List.of(
                        LinearRelation.sum("t", List.of("a", "b")),
                        LinearRelation.atMost("a", "most"),
                        LinearRelation.atMost("b", "most")),
                List.of(),
                true);
        ReleaseProblem problem = new ReleaseProblem(
                List.of(
                        ReleaseBlocks.count("t", 9),
                        ReleaseBlocks.count("most", 5),
                        ReleaseBlocks.count("other", 50),
                        parts,
                        ReleaseBlocks.count("last", 60)),
                List.of());
        assertThat(planner.plan(problem).unprovenBlocks()).containsExactly("parts");
        ReleasePlan proven = planner.planProven(problem);
        assertThat(proven.isProven()).isTrue();
        assertThat(proven.hidden()).containsExactly("a", "b", "most");
    }

    /** Whom a year counts besides each half-year, and whom both count, are numbers of persons that everybody computes. */
    @ParameterizedTest(name = "{0} in a year of 20 and 12")
    @CsvSource({"20, 0, 8, 12", "25, 5, 13, 7", "32, 12, 20, 0", "33, 13, 21, 1", "19, 1, 7, 13"})
    void whomBothHalfYearsCountIsANumberOfTheYear(long year, long besideFirst, long besideSecond, long inBoth) {
        Map<String, Rate> halves = Map.of("h1", new Rate(5, 20), "h2", new Rate(5, 12));
        List<ReleaseBlock> blocks = new ArrayList<>();
        halves.forEach((id, half) -> blocks.add(ReleaseBlocks.rate(id, half)));
        blocks.addAll(ReleaseBlocks.differences("y", new Rate(5, year), halves));
        assertThat(new ReleaseProblem(blocks, List.of()).values())
                .containsEntry("y-without-h1/of", besideFirst)
                .containsEntry("y-without-h2/of", besideSecond)
                .containsEntry("y-without-sum/of", inBoth);
    }

    /** Three persons were counted in both half-years; who knows the year and its half-years subtracts it. */
    @Test
    void fewPersonsInBothHalfYearsHideTheYear() {
        Map<String, Rate> halves = Map.of("h1", new Rate(20, 30), "h2", new Rate(20, 28));
        List<ReleaseBlock> blocks = new ArrayList<>();
        halves.forEach((id, half) -> blocks.add(ReleaseBlocks.rate(id, half)));
        blocks.addAll(ReleaseBlocks.differences("y", new Rate(40, 55), halves));
        assertHolds(new ReleaseProblem(blocks, List.of()), "y-without-sum/of", "y-without-h1/of", "y-without-h2/of");
    }

    /** The cases at the beginning are those at the end of the period before, where everybody reads them. */
    @Test
    void nothingHidesBehindANumberThatIsImplied() {
        ReleaseBlock movement = new ReleaseBlock(
                "movement",
                List.of(
                        ReleaseCell.count("beginning", 14),
                        ReleaseCell.count("received", 5),
                        ReleaseCell.count("reopened", 5),
                        ReleaseCell.count("ended", 3),
                        ReleaseCell.count("end", 21)),
                List.of(
                        LinearRelation.sum("before", List.of("beginning")),
                        new LinearRelation(
                                Map.of("beginning", 1L, "received", 1L, "reopened", 1L, "ended", -1L, "end", -1L),
                                true,
                                0)),
                List.of());
        ReleaseProblem problem = new ReleaseProblem(List.of(movement), List.of(new EarlierNumber("before", 14, true)));
        assertThat(planner.plan(problem).unprovenBlocks()).isEmpty();
        assertHolds(problem, "ended", "received", "reopened", "end");
        assertThat(planner.plan(problem).isShown("beginning")).isTrue();
    }

    /** Two earlier numbers leave four and five, or five and four; nothing that could be hidden here would help. */
    @Test
    void whatTheAttackRecoversIsRefused() {
        ReleaseBlock parts = new ReleaseBlock(
                "parts",
                List.of(ReleaseCell.count("a", 4), ReleaseCell.count("b", 5), ReleaseCell.count("none", 0)),
                List.of(
                        LinearRelation.sum("t", List.of("a", "b", "none")),
                        LinearRelation.sum("nobody", List.of("none")),
                        LinearRelation.atMost("a", "most"),
                        LinearRelation.atMost("b", "most")),
                List.of());
        ReleaseProblem problem = new ReleaseProblem(
                List.of(parts, ReleaseBlocks.count("other", 50)),
                List.of(
                        new EarlierNumber("t", 9, true),
                        new EarlierNumber("most", 5, true),
                        new EarlierNumber("nobody", 0, true)));
        AuditedPlan plan = planner.planAudited(problem);
        assertThat(plan.refused()).containsExactly("parts");
        assertThat(plan.plan().hidden()).containsExactly("a", "b", "none");
        assertThat(plan.intervals()).isEmpty();
    }

    /** Both numbers below five with a sum of seven would leave three and four only, which the earlier release has not told. */
    @ParameterizedTest(name = "{0} and {1} of an earlier sum: {2}")
    @CsvSource({"3, 4, UNKNOWN UNKNOWN", "1, 6, PART_OF_SMALL UNKNOWN", "2, 2, PART_OF_SMALL PART_OF_SMALL"})
    void sizesOfEarlierNumbersLeaveThreeValues(long first, long second, String expected) {
        ReleaseProblem problem = new ReleaseProblem(
                List.of(ReleaseBlocks.count("other", 50)),
                List.of(
                        new EarlierNumber("t", first + second, true),
                        new EarlierNumber("a", first, false),
                        new EarlierNumber("b", second, false)),
                List.of(LinearRelation.sum("t", List.of("a", "b"))));
        assertThat(new EarlierSizes()
                        .of(problem).values().stream().map(CellSize::name).collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void blockIsShownAsAWholeOrNotAtAll() {
        assertThat(wholeBlock(20, 5)).isEmpty();
        assertThat(wholeBlock(22, 3)).containsExactly("a", "b");
        assertThat(wholeBlock(25, 0)).isEmpty();
    }

    private Set<String> wholeBlock(long first, long second) {
        return planner.planProven(new ReleaseProblem(
                        List.of(
                                ReleaseBlocks.count("t", first + second),
                                new ReleaseBlock(
                                        "parts",
                                        List.of(ReleaseCell.count("a", first), ReleaseCell.count("b", second)),
                                        List.of(LinearRelation.sum("t", List.of("a", "b"))),
                                        List.of(),
                                        true)),
                        List.of()))
                .hidden();
    }

    @Test
    void samePlanEveryTime() {
        ReleaseProblem problem = new GeneratedCentre(3).release();
        assertThat(new ReleasePlanner().plan(problem).hidden())
                .isEqualTo(new ReleasePlanner().plan(problem).hidden())
                .isNotEmpty();
    }

    @Test
    void contradictingNumbersAreRefused() {
        ReleaseBlock wrong = ReleaseBlocks.counts("table", "total", Map.of("row", 3L));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReleaseProblem(List.of(ReleaseBlocks.count("total", 4), wrong), List.of()))
                .withMessageContaining("contradict");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReleaseProblem(List.of(wrong), List.of()))
                .withMessageContaining("not released before");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReleaseProblem(
                        List.of(ReleaseBlocks.count("total", 4), ReleaseBlocks.count("total", 4)), List.of()))
                .withMessageContaining("twice");
    }

    private void assertHolds(ReleaseProblem problem, String... hidden) {
        assertThat(planner.plan(problem).hidden()).contains(hidden);
        assertThat(ReleaseAudit.attack(problem, planner)).isNotEmpty().noneMatch(CellInterval::isTooNarrow);
    }

    private static Set<Integer> persons(int from, int count) {
        return IntStream.range(from, from + count).boxed().collect(Collectors.toSet());
    }

    private static ReleaseProblem table(String cells) {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (String cell : cells.split(" ", -1)) {
            rows.put(String.valueOf(rows.size()), Long.valueOf(cell));
        }
        long total = rows.values().stream().mapToLong(Long::longValue).sum();
        return new ReleaseProblem(
                List.of(ReleaseBlocks.count("total", total), ReleaseBlocks.counts("table", "total", rows)), List.of());
    }

    private String print(ReleaseBlock rate) {
        ReleasePlan plan = planner.plan(new ReleaseProblem(List.of(rate), List.of()));
        return rate.cells().stream()
                .filter(cell -> plan.isShown(cell.id()))
                .map(cell -> cell.id().substring(cell.id().indexOf('/') + 1) + "=" + cell.value())
                .collect(Collectors.joining(" "));
    }
}
