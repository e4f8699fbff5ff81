package vn.donghanh.intake.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.donghanh.shared.MissingReason;

class RiskScreeningTest {
    @Test
    void screeningIsRestoredFromItsText() {
        RiskScreening screening = RiskScreening.of(
                Set.of(CriticalFlag.C_KILL, CriticalFlag.C_NOWHERE),
                Map.of(TriageItem.R_DEBT, ItemAnswer.PARTLY, TriageItem.R_ALONE, ItemAnswer.NO));

        assertThat(RiskScreening.parse(screening.toJson())).isEqualTo(screening);
    }

    @Test
    void screeningOfEarlierVersionIsRestored() {
        assertThat(RiskScreening.parse("C_INJURY,C_KILL;R_DEBT=PARTLY"))
                .isEqualTo(RiskScreening.of(
                        Set.of(CriticalFlag.C_INJURY, CriticalFlag.C_KILL),
                        Map.of(TriageItem.R_DEBT, ItemAnswer.PARTLY)));
        assertThat(RiskScreening.parse(";")).isEqualTo(RiskScreening.ofFlags(Set.of()));
    }

    @Test
    void emptyScreeningIsRestored() {
        RiskScreening nothing = RiskScreening.ofFlags(Set.of());

        assertThat(RiskScreening.parse(nothing.toJson())).isEqualTo(nothing);
    }

    @Test
    void unansweredItemsAreUnknown() {
        assertThat(RiskScreening.ofFlags(Set.of()).items())
                .hasSize(10)
                .containsEntry(TriageItem.R_PREG, ItemAnswer.UNKNOWN);
    }

    @Test
    void removedFlagIsDetected() {
        RiskScreening before = RiskScreening.ofFlags(Set.of(CriticalFlag.C_HELD));

        assertThat(RiskScreening.ofFlags(Set.of(CriticalFlag.C_HELD, CriticalFlag.C_KILL))
                        .containsFlagsOf(before))
                .isTrue();
        assertThat(RiskScreening.ofFlags(Set.of(CriticalFlag.C_KILL)).containsFlagsOf(before))
                .isFalse();
    }

    @Test
    void reasonsAndWordsAreRestored() {
        RiskScreening screening = new RiskScreening(
                Set.of(),
                Map.of(TriageItem.R_SUBST, ItemAnswer.REFUSED, TriageItem.R_HEALTH, ItemAnswer.WITHHELD_FOR_SAFETY),
                MissingReason.REFUSED,
                "Thân chủ mệt, hẹn hỏi tiếp.");

        assertThat(RiskScreening.parse(screening.toJson())).isEqualTo(screening);
        assertThat(screening.score().answered()).isZero();
    }
}
