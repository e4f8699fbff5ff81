package vn.donghanh.reporting.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is printed so far, and what is known of hidden numbers. */
class KnownNumbersTest {
    private final KnownNumbers known = new KnownNumbers();

    /** A table of the shown total 20, of which two parts are hidden, and a block of its own. */
    @BeforeEach
    void printTwoBlocks() {
        known.addShown("t", 20);
        known.addHidden("a", CellSize.SMALL);
        known.addHidden("b", CellSize.LARGE);
        known.addRelations(new ReleaseBlock(
                "parts",
                List.of(ReleaseCell.count("a", 3), ReleaseCell.count("b", 17)),
                List.of(LinearRelation.sum("t", List.of("a", "b")), new LinearRelation(Map.of("t", 1L), true, 20)),
                List.of()));
        known.addHidden("c", CellSize.UNKNOWN);
    }

    @Test
    void hiddenNumbersLeadToThoseOfTheirBlock() {
        LinearRelation further = known.insert(LinearRelation.atMost("own", "a"));
        assertThat(known.linkedWith(List.of(further), Set.of("own")))
                .isEqualTo(Map.of("a", CellSize.SMALL, "b", CellSize.LARGE));
        assertThat(known.linkedWith(List.of(LinearRelation.atMost("own", "c")), Set.of("own")))
                .isEqualTo(Map.of("c", CellSize.UNKNOWN));
    }

    @Test
    void relationsHoldHiddenNumbersOnly() {
        LinearRelation open = new LinearRelation(Map.of("a", 1L, "b", 1L), true, 20);
        assertThat(known.relationsOf(Set.of("a", "b"))).containsExactly(open);
        assertThat(known.relationsOf(Set.of("c"))).isEmpty();
    }

    @Test
    void scenariosPairTheAlternativesOfBlocksThatAreLinked() {
        assertThat(known.scenarios(Set.of("a", "b"))).containsExactly(Map.of());
        known.addAlternatives(List.of(Map.of("a", 1L), Map.of("a", 2L)));
        known.addAlternatives(List.of(Map.of("b", 9L)));
        known.addAlternatives(List.of(Map.of("c", 5L), Map.of("c", 6L), Map.of("c", 7L)));
        assertThat(known.scenarios(Set.of("a", "b")))
                .containsExactly(Map.of("a", 1L, "b", 9L), Map.of("a", 2L, "b", 9L));
        assertThat(known.scenarios(Set.of("c"))).hasSize(3);
    }

    @Test
    void conditionNeedsAShownNumberOfThatSize() {
        assertThat(known.fulfils(new ReleaseBlock.Condition("t", 20))).isTrue();
        assertThat(known.fulfils(new ReleaseBlock.Condition("t", 21))).isFalse();
        assertThat(known.fulfils(new ReleaseBlock.Condition("a", 0))).isFalse();
    }

    @Test
    void sizeSaysWhatAnAttackerKnowsBefore() {
        assertThat(CellSize.of(0)).isEqualTo(CellSize.NONE);
        assertThat(CellSize.of(4)).isEqualTo(CellSize.SMALL);
        assertThat(CellSize.of(5)).isEqualTo(CellSize.LARGE);
        assertThat(CellSize.ofHidden(4)).isEqualTo(CellSize.PART_OF_SMALL);
        assertThat(CellSize.ofHidden(5)).isEqualTo(CellSize.UNKNOWN);
        assertThat(Range.of(CellSize.SMALL)).isEqualTo(new Range(1, 4));
        assertThat(Range.of(CellSize.LARGE).least()).isEqualTo(5);
    }
}
