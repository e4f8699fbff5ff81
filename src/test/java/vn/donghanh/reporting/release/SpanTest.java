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
        ReleaseBlock spanning = ReleaseBlocks.spanning(
                block, Map.of("a", Span.of("a1", 20, "a2", 18), "b", Span.of("b1", 14, "b2", 14)));
        assertThat(spanning.whole()).isTrue();
        assertThat(spanning.cells()).hasSize(8);
        assertThat(spanning.relations()).hasSize(11).containsAll(block.relations());
        assertThat(spanning.conditions())
                .containsAll(block.conditions())
                .contains(new ReleaseBlock.Condition("a1", 0), new ReleaseBlock.Condition("b2", 0));
    }
}
