package vn.donghanh.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.intake.ReceptionClock.*;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ReceptionClockTest {
    private static final RiskScreen NO_FLAG = RiskScreen.ofFlags(Set.of());

    @Test
    void anEmergencyStartsTheDirectorTheDecisionAndThePapers() {
        assertThat(startedBy(true, false, NO_FLAG))
                .containsExactly(TELL_DIRECTOR, ADMISSION_DECISION, EMERGENCY_PAPERS);
    }

    @Test
    void anOrdinaryIntakeWithoutFlagsStartsNothing() {
        assertThat(startedBy(false, false, NO_FLAG)).isEmpty();
    }

    @Test
    void aFlagAtAnOrdinaryIntakeIsToldToTheDirector() {
        assertThat(startedBy(false, false, RiskScreen.ofFlags(Set.of(CriticalFlag.C_HELD))))
                .containsExactly(TELL_DIRECTOR);
    }

    @Test
    void theChildPathStartsTheMeasuresOnAnyWay() {
        assertThat(startedBy(false, true, NO_FLAG)).containsExactly(CHILD_MEASURES);
    }

    @Test
    void whatHappenedWithin72HoursStartsBothMedicines() {
        assertThat(startedBy(false, false, RiskScreen.ofFlags(Set.of(CriticalFlag.C_RAPE72))))
                .contains(SPECIALIST_EXAM_72H, SPECIALIST_EXAM_120H);
    }

    @Test
    void onlyWhatHelpsHerIsHersToDecline() {
        assertThat(SPECIALIST_EXAM_72H.endings()).contains(Ending.CLIENT_DECLINED);
        assertThat(CHILD_MEASURES.endings()).containsExactly(Ending.DONE);
    }
}
