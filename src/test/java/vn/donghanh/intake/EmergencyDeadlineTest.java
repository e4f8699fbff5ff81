package vn.donghanh.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.intake.EmergencyDeadline.*;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.DeadlineOutcome;
import vn.donghanh.intake.screening.CriticalFlag;
import vn.donghanh.intake.screening.FlagsRaised;
import vn.donghanh.intake.screening.RiskScreening;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;

class EmergencyDeadlineTest {
    private static final RiskScreening NO_FLAG = RiskScreening.ofFlags(Set.of());

    @Test
    void emergencyStartsNotificationDecisionAndDocuments() {
        assertThat(startedBy(true, false, NO_FLAG))
                .containsExactly(TELL_DIRECTOR, ADMISSION_DECISION, EMERGENCY_PAPERS);
    }

    @Test
    void ordinaryIntakeWithoutFlagsStartsNoDeadline() {
        assertThat(startedBy(false, false, NO_FLAG)).isEmpty();
    }

    @Test
    void flagAtOrdinaryIntakeStartsDirectorNotification() {
        assertThat(startedBy(false, false, RiskScreening.ofFlags(Set.of(CriticalFlag.C_HELD))))
                .containsExactly(TELL_DIRECTOR);
    }

    @Test
    void possibleMinorStartsChildMeasuresInEveryMode() {
        assertThat(startedBy(false, true, NO_FLAG)).containsExactly(CHILD_MEASURES);
    }

    @Test
    void whatHappenedWithin72HoursStartsBothMedicines() {
        assertThat(startedBy(false, false, RiskScreening.ofFlags(Set.of(CriticalFlag.C_RAPE72))))
                .contains(SPECIALIST_EXAM_72H, SPECIALIST_EXAM_120H);
    }

    @Test
    void laterFlagsStartTheDirectorsOnlyIfNoFlagStood() {
        CaseView caseView = CaseViews.at(CaseStatus.ACTIVE, new StaffId(1), Instant.EPOCH);
        assertThat(startedBy(new FlagsRaised(caseView, Set.of(CriticalFlag.C_HELD), true, false, null)))
                .containsExactly(TELL_DIRECTOR);
        assertThat(startedBy(new FlagsRaised(caseView, Set.of(CriticalFlag.C_HELD), false, false, null)))
                .isEmpty();
    }

    @Test
    void flagOfAMinorStartsChildMeasuresLaterToo() {
        CaseView caseView = CaseViews.at(CaseStatus.ACTIVE, new StaffId(1), Instant.EPOCH);
        assertThat(startedBy(new FlagsRaised(caseView, Set.of(CriticalFlag.C_MINOR), false, false, null)))
                .containsExactly(CHILD_MEASURES);
        assertThat(startedBy(new FlagsRaised(caseView, Set.of(CriticalFlag.C_MINOR), true, false, null)))
                .containsExactly(TELL_DIRECTOR, CHILD_MEASURES);
    }

    @Test
    void laterExposureStartsCareUnlessAnIncidentDid() {
        CaseView caseView = CaseViews.at(CaseStatus.ACTIVE, new StaffId(1), Instant.EPOCH);
        assertThat(startedBy(new FlagsRaised(caseView, Set.of(CriticalFlag.C_RAPE72), false, false, 6)))
                .containsExactly(SPECIALIST_EXAM_72H, SPECIALIST_EXAM_120H);
        assertThat(startedBy(new FlagsRaised(caseView, Set.of(CriticalFlag.C_RAPE72), false, true, 6)))
                .isEmpty();
    }

    @Test
    void clientMayDeclineOnlyExaminations() {
        assertThat(SPECIALIST_EXAM_72H.endings()).contains(DeadlineOutcome.CLIENT_DECLINED);
        assertThat(SPECIALIST_EXAM_120H.endings()).contains(DeadlineOutcome.CLIENT_DECLINED);
        assertThat(CHILD_MEASURES.endings()).containsExactly(DeadlineOutcome.DONE);
    }

    @ParameterizedTest
    @EnumSource
    void eachDeadlineHasTaskAndCodeOfTheSameName(EmergencyDeadline clock) {
        assertThat(clock.task()).hasToString(clock.name());
        assertThat(clock.deadline()).hasToString(clock.name());
        assertThat(EmergencyDeadline.of(clock.task())).contains(clock);
    }

    @Test
    void otherTasksAreNoIntakeDeadlines() {
        assertThat(Arrays.stream(TaskKind.values()).flatMap(kind -> EmergencyDeadline.of(kind).stream()))
                .hasSize(EmergencyDeadline.values().length);
    }

    /**
     * The receiving worker settles ordinary deadlines; child protection measures and the admission belong to those who
     * decide on them.
     */
    @Test
    void deadlineIsSettledByTheResponsibleRole() {
        assertThat(CHILD_MEASURES.requiredPermission()).isEqualTo(Permission.CASE_ACCEPT_HIGH);
        assertThat(ADMISSION_DECISION.requiredPermission()).isEqualTo(Permission.ADMISSION_DECIDE);
        assertThat(EnumSet.complementOf(EnumSet.of(CHILD_MEASURES, ADMISSION_DECISION)))
                .extracting(EmergencyDeadline::requiredPermission)
                .containsOnly(Permission.INTAKE_SCREEN);
    }
}
