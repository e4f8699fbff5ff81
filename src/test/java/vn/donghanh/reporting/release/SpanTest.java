package vn.donghanh.reporting.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number beside the two earlier ones that it spans. */
class SpanTest {
    private static final String FIRST = "y-without-first";
    private static final String SECOND = "y-without-second";
    private static final String SUM = "y-without-sum";

    /** More than both together, or less than one of them, is what was recorded late. */
    @ParameterizedTest(name = "{0} of {1} and {2}: {3}, {4}, {5}")
    @CsvSource({
        "27, 20, 12, 7, 15, 5",
        "32, 20, 12, 12, 20, 0",
        "20, 20, 12, 0, 8, 12",
        "34, 20, 12, 14, 22, 2",
        "18, 20, 12, 2, 6, 14",
        "0, 0, 0, 0, 0, 0"
    })
    void differencesArePersonsAndFollowFromTheNumbers(
            long year, long first, long second, long withoutFirst, long withoutSecond, long withoutSum) {
        Span span = Span.of("h1", first, "h2", second);
        ReleaseCell cell = ReleaseCell.count("y", year);
        Map<String, Long> values = new TreeMap<>(Map.of("y", year, "h1", first, "h2", second));
        span.differences(cell).forEach(difference -> values.put(difference.id(), difference.value()));
        assertThat(values)
                .containsEntry(FIRST, withoutFirst)
                .containsEntry(SECOND, withoutSecond)
                .containsEntry(SUM, withoutSum);
        assertThat(span.relations(cell)).hasSize(5).allMatch(relation -> relation.holds(values));
        for (String changed : values.keySet()) {
            Map<String, Long> others = new TreeMap<>(values);
            others.merge(changed, 1L, Long::sum);
            assertThat(span.relations(cell)).as(changed).anyMatch(relation -> !relation.holds(others));
        }
    }

    /** Whoever is in neither half-year alone and not in both is nobody: the attacker sees it without any sum. */
    @Test
    void halfYearOfNobodyHasNobodyAloneOrInBoth() {
        ReleaseCell cell = ReleaseCell.count("y", 9);
        Map<String, Long> known = Map.of("h1", 0L);
        assertThat(Span.of("h1", 0, "h2", 9).relations(cell).stream()
                        .map(relation -> relation.insert(known).onlySolution())
                        .filter(solution -> solution.size() == 2))
                .containsExactly(Map.of(SECOND, 0L, SUM, 0L));
    }

    /** Of a sum of which nobody is in both half-years, nobody of a part is. */
    @Test
    void differencesAddUpWhereTheHalfYearsDo() {
        LinearRelation sum = LinearRelation.sum("t", List.of("a", "b"));
        Map<String, ReleaseCell> numbers =
                Map.of("a", ReleaseCell.count("a", 9), "b", ReleaseCell.count("b", 6), "t", ReleaseCell.count("t", 15));
        Map<String, Span> spans = new TreeMap<>(
                Map.of("a", Span.of("a1", 4, "a2", 5), "b", Span.of("b1", 2, "b2", 4), "t", Span.of("t1", 6, "t2", 9)));
        assertThat(Span.differences(sum, numbers, spans))
                .contains(LinearRelation.sum("t-without-first", List.of("a-without-first", "b-without-first")))
                .hasSize(3)
                .allMatch(relation -> relation.holds(Map.of(
                        "a-without-first",
                        5L,
                        "b-without-first",
                        4L,
                        "t-without-first",
                        9L,
                        "a-without-second",
                        4L,
                        "b-without-second",
                        2L,
                        "t-without-second",
                        6L)));
        spans.put("t", Span.of("t1", 7, "t2", 9));
        assertThat(Span.differences(sum, numbers, spans))
                .as("one more in the first half-year, whom no part counts")
                .hasSize(1);
        spans.put("t", Span.sameDay("t1", 6));
        assertThat(Span.differences(sum, numbers, spans)).isEmpty();
    }

    @Test
    void sameDayIsComparedWithOneNumber() {
        Span span = Span.sameDay("end", 22);
        ReleaseCell cell = ReleaseCell.count("y", 20);
        assertThat(span.ids()).containsExactly("end");
        assertThat(span.differences(cell)).containsExactly(ReleaseCell.count("y-without-same", 2));
        assertThat(span.relations(cell))
                .containsExactly(new LinearRelation(Map.of("y", 1L, "end", -1L, "y-without-same", 1L), true, 0));
        assertThat(Span.of("h1", 1, "h2", 2).ids()).containsExactly("h1", "h2");
    }

    @Test
    void blockWithSpansIsShownAsAWhole() {
        ReleaseBlock block = ReleaseBlocks.parts("parts", "t", new TreeMap<>(Map.of("a", 30L, "b", 28L)), List.of());
        Map<String, Span> spans = Map.of(
                "a", Span.of("a1", 20, "a2", 18), "b", Span.of("b1", 14, "b2", 14), "t", Span.of("t1", 34, "t2", 32));
        Map<String, ReleaseCell> numbers = Map.of(
                "a", ReleaseCell.count("a", 30), "b", ReleaseCell.count("b", 28), "t", ReleaseCell.count("t", 58));
        ReleaseBlock spanning = ReleaseBlocks.spanning(block, spans, numbers);
        assertThat(spanning.whole()).isTrue();
        assertThat(spanning.cells()).hasSize(8);
        assertThat(spanning.relations()).hasSize(14).containsAll(block.relations());
        assertThat(spanning.conditions())
                .containsAll(block.conditions())
                .contains(new ReleaseBlock.Condition("a1", 0), new ReleaseBlock.Condition("b2", 0));
    }
}
