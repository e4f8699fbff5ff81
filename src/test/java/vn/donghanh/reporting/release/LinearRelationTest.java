package vn.donghanh.reporting.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearRelationTest {
    @ParameterizedTest(name = "{0} and {1} of {2}: sum {3}, at most {4}")
    @CsvSource({"3, 4, 7, true, true", "3, 4, 8, false, true", "3, 4, 6, false, false", "0, 0, 0, true, true"})
    void partsAreTheTotalOrNoMore(long first, long second, long total, boolean sum, boolean atMost) {
        Map<String, Long> values = Map.of("a", first, "b", second, "t", total);
        assertThat(LinearRelation.sum("t", List.of("a", "b")).holds(values)).isEqualTo(sum);
        assertThat(LinearRelation.atMost(List.of("a", "b"), "t").holds(values)).isEqualTo(atMost);
    }

    @Test
    void subsetIsNoLargerThanTheWhole() {
        assertThat(LinearRelation.atMost("a", "t").holds(Map.of("a", 5L, "t", 5L)))
                .isTrue();
        assertThat(LinearRelation.atMost("a", "t").holds(Map.of("a", 6L, "t", 5L)))
                .isFalse();
    }

    @ParameterizedTest(name = "{0} distinct of rows 5 and 3: {1}")
    @CsvSource({"4, false", "5, true", "8, true", "9, false"})
    void distinctTotalIsBetweenTheLargestRowAndTheSum(long total, boolean possible) {
        Map<String, Long> values = Map.of("t", total, "a", 5L, "b", 3L);
        List<LinearRelation> relations = LinearRelation.distinct("t", List.of("a", "b"));
        assertThat(relations).hasSize(3);
        assertThat(relations.stream().allMatch(relation -> relation.holds(values)))
                .isEqualTo(possible);
    }

    @Test
    void knownNumbersBecomeTheConstant() {
        LinearRelation open = LinearRelation.sum("t", List.of("a", "b")).insert(Map.of("t", 9L, "a", 4L));
        assertThat(open).isEqualTo(new LinearRelation(Map.of("b", 1L), true, 5));
        assertThat(open.onlySolution()).isEqualTo(Map.of("b", 5L));
    }

    @Test
    void onlySolutionDividesByTheFactor() {
        assertThat(new LinearRelation(Map.of("a", -2L), true, 6).onlySolution()).isEqualTo(Map.of("a", -3L));
        assertThat(new LinearRelation(Map.of("a", 2L), false, 6).onlySolution()).isEmpty();
    }

    @Test
    void numbersThatSumToNobodyAreNobody() {
        assertThat(new LinearRelation(Map.of("a", 1L, "b", 2L), true, 0).onlySolution())
                .isEqualTo(Map.of("a", 0L, "b", 0L));
        assertThat(new LinearRelation(Map.of("a", -1L, "b", -2L), true, 0).onlySolution())
                .isEqualTo(Map.of("a", 0L, "b", 0L));
        assertThat(new LinearRelation(Map.of("a", 1L, "b", -1L), true, 0).onlySolution())
                .isEmpty();
        assertThat(new LinearRelation(Map.of("a", 1L, "b", 1L), true, 1).onlySolution())
                .isEmpty();
    }

    @Test
    void differenceInTheOtherDirectionIsNegated() {
        LinearRelation relation = new LinearRelation(Map.of("y", 1L, "d", -1L), true, 20);
        assertThat(relation.negate(Set.of("d", "other")))
                .isEqualTo(new LinearRelation(Map.of("y", 1L, "d", 1L), true, 20));
        assertThat(relation.negate(Set.of())).isEqualTo(relation);
    }
}
