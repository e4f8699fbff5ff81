package vn.donghanh.intake.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.donghanh.intake.screening.ScreeningComparison.FlagAnswer;
import vn.donghanh.intake.screening.ScreeningComparison.FlagChange;
import vn.donghanh.intake.screening.ScreeningComparison.FlagRow;
import vn.donghanh.intake.screening.ScreeningComparison.ItemChange;
import vn.donghanh.shared.MissingReason;

class ScreeningComparisonTest {
    private static final FlagAnswer SEEN = new FlagAnswer(true, null);
    private static final FlagAnswer NOT_SEEN = new FlagAnswer(false, null);

    @ParameterizedTest
    @CsvSource({
        "CLEARLY, PARTLY, BETTER",
        "PARTLY, NO, BETTER",
        "NO, CLEARLY, WORSE",
        "PARTLY, PARTLY, SAME",
        "UNKNOWN, CLEARLY, NEWLY_KNOWN",
        "REFUSED, NO, NEWLY_KNOWN",
        "CLEARLY, REFUSED, NO_LONGER_KNOWN",
        "NO, WITHHELD_FOR_SAFETY, NO_LONGER_KNOWN",
        "UNKNOWN, NOT_APPLICABLE, SAME"
    })
    void itemIsComparedByItsPoints(ItemAnswer before, ItemAnswer now, ItemChange expected) {
        assertThat(ItemChange.of(before, now)).isEqualTo(expected);
    }

    @Test
    void flagsOfEitherScreeningAreCompared() {
        ScreeningComparison comparison = ScreeningComparison.of(
                RiskScreening.ofFlags(Set.of(CriticalFlag.C_KILL, CriticalFlag.C_HELD)),
                RiskScreening.ofFlags(Set.of(CriticalFlag.C_HELD, CriticalFlag.C_NOWHERE)));
        assertThat(comparison.flags())
                .containsExactly(
                        new FlagRow(CriticalFlag.C_KILL, SEEN, NOT_SEEN, FlagChange.NOT_SEEN_AGAIN),
                        new FlagRow(CriticalFlag.C_HELD, SEEN, SEEN, FlagChange.SEEN_AGAIN),
                        new FlagRow(CriticalFlag.C_NOWHERE, NOT_SEEN, SEEN, FlagChange.RAISED));
    }

    @Test
    void aFlagThatCouldNotBeAskedIsNotSaidToBeAbsent() {
        RiskScreening seen = RiskScreening.ofFlags(Set.of(CriticalFlag.C_KILL, CriticalFlag.C_HELD));
        RiskScreening refused = new RiskScreening(Set.of(CriticalFlag.C_HELD), Map.of(), MissingReason.REFUSED, null);
        FlagAnswer notAsked = new FlagAnswer(false, MissingReason.REFUSED);
        assertThat(ScreeningComparison.of(seen, refused).flags())
                .containsExactly(
                        new FlagRow(CriticalFlag.C_KILL, SEEN, notAsked, FlagChange.NOT_ASKED_AGAIN),
                        new FlagRow(CriticalFlag.C_HELD, SEEN, SEEN, FlagChange.SEEN_AGAIN));
        assertThat(ScreeningComparison.of(refused, seen).flags())
                .containsExactly(
                        new FlagRow(CriticalFlag.C_KILL, notAsked, SEEN, FlagChange.RAISED),
                        new FlagRow(CriticalFlag.C_HELD, SEEN, SEEN, FlagChange.SEEN_AGAIN));
    }

    @Test
    void betterAndWorseItemsAreCounted() {
        ScreeningComparison comparison = ScreeningComparison.of(
                RiskScreening.of(
                        Set.of(), Map.of(TriageItem.R_DEBT, ItemAnswer.CLEARLY, TriageItem.R_ALONE, ItemAnswer.NO)),
                RiskScreening.of(
                        Set.of(),
                        Map.of(
                                TriageItem.R_DEBT, ItemAnswer.NO,
                                TriageItem.R_ALONE, ItemAnswer.PARTLY,
                                TriageItem.R_PREG, ItemAnswer.CLEARLY)));
        assertThat(comparison.better()).isEqualTo(1);
        assertThat(comparison.worse()).isEqualTo(1);
        assertThat(comparison.items()).hasSize(10);
    }

    @Test
    void firstScreeningIsComparedWithNothing() {
        ScreeningComparison comparison =
                ScreeningComparison.of(null, RiskScreening.ofFlags(Set.of(CriticalFlag.C_HELD)));
        assertThat(comparison.flags()).containsExactly(new FlagRow(CriticalFlag.C_HELD, null, SEEN, null));
        assertThat(comparison.items()).allSatisfy(row -> {
            assertThat(row.before()).isNull();
            assertThat(row.change()).isNull();
        });
    }
}
