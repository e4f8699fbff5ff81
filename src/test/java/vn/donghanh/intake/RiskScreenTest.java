package vn.donghanh.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RiskScreenTest {
    @Test
    void whatIsSealedReadsBackAsItWas() {
        RiskScreen screen = new RiskScreen(
                Set.of(CriticalFlag.C_KILL, CriticalFlag.C_NOWHERE),
                Map.of(TriageItem.R_DEBT, ItemAnswer.PARTLY, TriageItem.R_ALONE, ItemAnswer.NO));

        assertThat(RiskScreen.parse(screen.text())).isEqualTo(screen);
    }

    @Test
    void aSheetOfTheVersionBeforeIsReadAsItWas() {
        assertThat(RiskScreen.parse("C_INJURY,C_KILL;R_DEBT=PARTLY"))
                .isEqualTo(new RiskScreen(
                        Set.of(CriticalFlag.C_INJURY, CriticalFlag.C_KILL),
                        Map.of(TriageItem.R_DEBT, ItemAnswer.PARTLY)));
        assertThat(RiskScreen.parse(";")).isEqualTo(RiskScreen.ofFlags(Set.of()));
    }

    @Test
    void anEmptySheetReadsBackToo() {
        RiskScreen nothing = RiskScreen.ofFlags(Set.of());

        assertThat(RiskScreen.parse(nothing.text())).isEqualTo(nothing);
    }

    @Test
    void itemsNobodyAskedAboutAreUnknown() {
        assertThat(RiskScreen.ofFlags(Set.of()).items())
                .hasSize(10)
                .containsEntry(TriageItem.R_PREG, ItemAnswer.UNKNOWN);
    }

    @Test
    void aFlagThatIsMissingInTheLaterSheetIsNoticed() {
        RiskScreen before = RiskScreen.ofFlags(Set.of(CriticalFlag.C_HELD));

        assertThat(RiskScreen.ofFlags(Set.of(CriticalFlag.C_HELD, CriticalFlag.C_KILL))
                        .keepsFlagsOf(before))
                .isTrue();
        assertThat(RiskScreen.ofFlags(Set.of(CriticalFlag.C_KILL)).keepsFlagsOf(before))
                .isFalse();
    }
}
