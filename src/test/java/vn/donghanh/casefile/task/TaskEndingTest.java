package vn.donghanh.casefile.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.OpenItems;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.OpenItem;
import vn.donghanh.casefile.spi.OpenItemResolution;
import vn.donghanh.security.StaffId;

class TaskEndingTest {
    private static final Instant OPENED = Instant.parse("2026-03-10T02:00:00Z");
    private static final Instant DUE = OPENED.plus(Duration.ofDays(3));
    private static final Instant BEFORE = DUE.minusSeconds(1);
    private static final Instant AFTER = DUE.plusSeconds(1);
    private static final StaffId WORKER = new StaffId(1);

    @ParameterizedTest
    @CsvSource({
        "DONE, IN_TIME, LATE",
        "DROPPED, DROPPED, NOT_DONE",
        "DECLINED, DECLINED, DECLINED",
        "NOT_POSSIBLE, NOT_DONE, NOT_DONE",
        "CASE_ENDED, NOT_DONE, NOT_DONE"
    })
    void deadlineResultFollowsFromEndingAndTime(
            TaskEnding ending, AuditedCaseQueries.DeadlineResult before, AuditedCaseQueries.DeadlineResult after) {
        assertThat(ended(ending, BEFORE).deadlineResult(AFTER)).isEqualTo(before);
        assertThat(ended(ending, DUE).deadlineResult(AFTER)).isEqualTo(before);
        assertThat(ended(ending, AFTER).deadlineResult(AFTER)).isEqualTo(after);
    }

    @Test
    void anOpenTaskIsOverdueOnceItsDeadlineHasPassed() {
        assertThat(exam().deadlineResult(BEFORE)).isEqualTo(AuditedCaseQueries.DeadlineResult.AHEAD);
        assertThat(exam().deadlineResult(AFTER)).isEqualTo(AuditedCaseQueries.DeadlineResult.OVERDUE);
        assertThatThrownBy(() -> exam().endedAt()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anEmergencyTaskEndedWithItsCaseCountsAsNotDone() {
        CaseTask exam = exam();
        exam.endWithCase(WORKER, BEFORE);
        assertThat(exam.deadlineResult(AFTER)).isEqualTo(AuditedCaseQueries.DeadlineResult.NOT_DONE);
    }

    @Test
    void anEndedTaskIsNotEndedAgain() {
        CaseTask exam = ended(TaskEnding.DONE, BEFORE);
        exam.endWithCase(WORKER, AFTER);
        assertThat(exam.deadlineResult(AFTER)).isEqualTo(AuditedCaseQueries.DeadlineResult.IN_TIME);
        assertThat(exam.endedAt()).isEqualTo(BEFORE);
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskKind.class,
            names = {
                "HANDOVER_READING",
                "TRANSFER_RETURNED",
                "CONSENT_RENEW",
                "NOTE_DUE",
                "REVIEW",
                "REVIEW_FINISH",
                "RISK_SCREENING",
                "INCIDENT_REVIEW",
                "CONFERENCE_ATTEND",
                "RESUME",
                "CLOSING_PROPOSAL",
                "CLOSING_APPROVAL",
                "CLOSING_RETURNED",
                "FOLLOW_UP",
                "FOLLOW_UP_END",
                "RESTART",
                "REFERRAL_COMPLETED",
                "PARTNER_COMPLETED",
                "COUNSELLING_NEXT",
                "ACCOMPANIMENT_NEXT",
                "LEGAL_HEARING",
                "LIVELIHOOD_LOOK",
                "SIGN_INTAKE",
                "SIGN_RECEPTION",
                "SIGN_ASSESSMENT",
                "SIGN_PLAN",
                "SIGN_CONFERENCE",
                "SIGN_ADMISSION",
                "SIGN_EXIT"
            })
    void caseworkTasksAreDroppedWithTheCase(TaskKind kind) {
        assertThat(kind.endsWithCase()).isTrue();
        assertThat(TaskKind.notAnsweredAtClosing()).hasSize(33).contains(kind);
        CaseTask task = CaseTask.forPerson("r", new CaseId(1), kind, WORKER, OPENED, DUE);
        task.endWithCase(WORKER, BEFORE);
        assertThat(task.deadlineResult(AFTER)).isEqualTo(AuditedCaseQueries.DeadlineResult.DROPPED);
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskKind.class,
            names = {"SIGN_CLOSING_MINUTES", "SIGN_CLOSING", "LAWFUL_TELL"})
    void papersOfTheClosingAndTellingTheClientOutliveTheCase(TaskKind kind) {
        assertThat(TaskKind.notAnsweredAtClosing()).contains(kind);
        CaseTask task = CaseTask.forPerson("r", new CaseId(1), kind, WORKER, OPENED, DUE);
        task.endWithCase(WORKER, BEFORE);
        assertThat(task.deadlineResult(AFTER)).isEqualTo(AuditedCaseQueries.DeadlineResult.OVERDUE);
        task.endForGood(WORKER, BEFORE);
        assertThat(task.deadlineResult(AFTER)).isEqualTo(AuditedCaseQueries.DeadlineResult.NOT_DONE);
    }

    @Test
    void aClientMayDeclineServicesButNoDutyOfTheCentre() {
        assertThat(open(TaskKind.SPECIALIST_EXAM_72H).resolutions())
                .containsExactly(OpenItemResolution.DONE, OpenItemResolution.DECLINED, OpenItemResolution.NOT_POSSIBLE);
        assertThat(open(TaskKind.TELL_DIRECTOR).resolutions())
                .containsExactly(OpenItemResolution.DONE, OpenItemResolution.NOT_POSSIBLE);
        assertThat(open(TaskKind.ADMISSION_DECISION).resolutions()).doesNotContain(OpenItemResolution.DECLINED);
    }

    @Test
    void documentsAndDeadlinesAreNoDecisions() {
        assertThat(TaskKind.decisionKinds())
                .contains(
                        TaskKind.ACCEPTANCE,
                        TaskKind.PLAN_APPROVAL,
                        TaskKind.CLOSING_APPROVAL,
                        TaskKind.ADMISSION_DECISION)
                .doesNotContain(
                        TaskKind.EMERGENCY_PAPERS,
                        TaskKind.SPECIALIST_EXAM_72H,
                        TaskKind.SPECIALIST_EXAM_120H,
                        TaskKind.CHILD_MEASURES,
                        TaskKind.SCREENING_ITEMS,
                        TaskKind.STAY_PAPERS,
                        TaskKind.OWN);
    }

    private static OpenItem open(TaskKind kind) {
        return OpenItems.task("r", kind, DUE, false);
    }

    private static CaseTask ended(TaskEnding taskEnding, Instant at) {
        CaseTask task = exam();
        task.end(taskEnding, WORKER, at);
        return task;
    }

    private static CaseTask exam() {
        return CaseTask.forPerson("r", new CaseId(1), TaskKind.SPECIALIST_EXAM_72H, WORKER, OPENED, DUE);
    }
}
