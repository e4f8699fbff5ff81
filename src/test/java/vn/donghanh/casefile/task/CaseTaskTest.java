package vn.donghanh.casefile.task;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.access.AccessGrant;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseRule;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.testing.Stored;
import vn.donghanh.testing.UserFixture;

/** Tasks of a case: assignment, visibility, ending and deadline result. */
class CaseTaskTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final Instant DUE = NOW.plus(Duration.ofDays(3));
    private static final StaffId WORKER = new StaffId(1);
    private static final StaffId LEAD = new StaffId(2);
    private static final CaseId CASE = new CaseId(4);

    @Test
    void aTaskHasAnAssigneeOrAQueue() {
        CaseTask caseTask = own();
        assertThat(caseTask.ref()).isEqualTo("t");
        assertThat(caseTask.caseId()).isEqualTo(CASE);
        assertThat(caseTask.kind()).isEqualTo(TaskKind.PLAN);
        assertThat(caseTask.assignee()).isEqualTo(WORKER);
        assertThat(caseTask.queue()).isNull();
        assertThat(caseTask.openedAt()).isEqualTo(NOW);
        assertThat(caseTask.dueAt()).isEqualTo(DUE);
        CaseTask queued = queued(TaskKind.ACCEPTANCE);
        assertThat(queued.assignee()).isNull();
        assertThat(queued.queue()).isEqualTo(Permission.CASE_ACCEPT_HIGH);
        caseTask.assignTo(LEAD);
        assertThat(caseTask.assignee()).isEqualTo(LEAD);
        assertThat(caseTask.openedBy(LEAD)).isSameAs(caseTask);
        assertThat(Stored.value(caseTask, "openedBy")).isEqualTo(LEAD);
        caseTask.recordTitle(new byte[] {1});
        assertThat(caseTask.titleSealed()).containsExactly(1);
    }

    @Test
    void aTaskIsMatchedByItsSubjectCode() {
        CaseTask task = own();
        assertThat(task.hasSubject("CG-1")).isFalse();
        task.assignSubject("CG-1");
        assertThat(task.hasSubject("CG-1")).isTrue();
        assertThat(task.hasSubject("CG-2")).isFalse();
    }

    @Test
    void aMovedExaminationKeepsItsReferral() {
        CaseTask task = queued(TaskKind.INCIDENT_EXAM_72H);
        task.assignSubject("i");
        task.recordSent("CG-1");
        task.recordAttendance("CG-1", true);
        Instant earlier = DUE.minus(Duration.ofDays(1));
        task.moveTo(earlier);
        assertThat(task.dueAt()).isEqualTo(earlier);
        assertThat(task.isOpen()).isTrue();
        assertThat(task.link("DH-1", true).verb()).isEqualTo("EXAM_RECORD");
    }

    @Test
    void anEndedTaskKeepsItsResultAndIsNotPostponed() {
        CaseTask task = own();
        Instant later = DUE.plus(Duration.ofDays(2));
        task.postpone(later, new byte[] {1});
        assertThat(task.dueAt()).isEqualTo(later);
        assertThat(Stored.value(task, "postponedReasonSealed")).isEqualTo(new byte[] {1});
        task.end(TaskEnding.DONE, WORKER, NOW);
        task.end(TaskEnding.DROPPED, LEAD, later);
        assertThat(Stored.value(task, "ending")).isEqualTo(TaskEnding.DONE);
        assertThat(Stored.value(task, "endedBy")).isEqualTo(WORKER);
        assertRefused(CaseRule.TASK_ENDED, () -> task.postpone(DUE, new byte[] {1}));
        assertThat(task.dueAt()).isEqualTo(later);
    }

    @Test
    void deadlineResultsAreExactToTheSecond() {
        assertThat(own().deadlineResult(DUE)).isEqualTo(AuditedCaseQueries.DeadlineResult.AHEAD);
        assertThat(own().deadlineResult(DUE.plusSeconds(1))).isEqualTo(AuditedCaseQueries.DeadlineResult.OVERDUE);
        assertThat(ended(TaskEnding.DONE, DUE).deadlineResult(DUE))
                .isEqualTo(AuditedCaseQueries.DeadlineResult.IN_TIME);
        assertThat(ended(TaskEnding.DONE, DUE.plusSeconds(1)).deadlineResult(DUE))
                .isEqualTo(AuditedCaseQueries.DeadlineResult.LATE);
        assertThat(ended(TaskEnding.DROPPED, DUE).deadlineResult(DUE))
                .isEqualTo(AuditedCaseQueries.DeadlineResult.DROPPED);
    }

    /** A reader of one section sees tasks assigned to a person, and of the queues only those of that section. */
    @Test
    void sectionAccessExcludesQueuesOfTheWholeCase() {
        ReaderScope whole = new ReaderScope(true, Set.of());
        ReaderScope health = new ReaderScope(false, Set.of(CaseSection.HEALTH));
        ReaderScope stay = new ReaderScope(false, Set.of(CaseSection.STAY));
        assertThat(own().isWithin(health)).isTrue();
        assertThat(queued(TaskKind.ACCEPTANCE).isWithin(whole)).isTrue();
        assertThat(queued(TaskKind.ACCEPTANCE).isWithin(health)).isFalse();
        assertThat(queued(TaskKind.ACCEPTANCE).isWithin(stay)).isFalse();
        assertThat(queued(TaskKind.STAY_ADMISSION).isWithin(stay)).isTrue();
        assertThat(queued(TaskKind.STAY_ADMISSION).isWithin(health)).isFalse();
    }

    /** A task about a stay discloses the stay. */
    @ParameterizedTest
    @EnumSource
    void stayTasksAreVisibleOnlyWithStayPermission(TaskKind kind) {
        assertThat(kind.page()).startsWith("/").endsWith("/");
        boolean aboutStay =
                kind.name().startsWith("STAY_") || kind == TaskKind.SIGN_ADMISSION || kind == TaskKind.SIGN_EXIT;
        for (Role role : Role.values()) {
            assertThat(kind.isVisibleTo(UserFixture.with(role)))
                    .as(kind + " to " + role)
                    .isEqualTo(!aboutStay || role.hasPermission(Permission.STAY_SEE));
        }
    }

    @Test
    void higherLevelsHaveShorterContactAndNoteDeadlines() {
        assertThat(TriageLevel.LOW.firstContactDeadline()).isEqualTo(DeadlineCode.FIRST_CONTACT_LOW);
        assertThat(TriageLevel.MEDIUM.firstContactDeadline()).isEqualTo(DeadlineCode.FIRST_CONTACT_MEDIUM);
        assertThat(TriageLevel.HIGH.firstContactDeadline()).isEqualTo(DeadlineCode.FIRST_CONTACT_HIGH);
        assertThat(TriageLevel.CRITICAL.firstContactDeadline()).isEqualTo(DeadlineCode.FIRST_CONTACT_CRITICAL);
        assertThat(TriageLevel.MEDIUM.noteInterval()).isEqualTo(DeadlineCode.NOTE_EVERY);
        assertThat(TriageLevel.HIGH.noteInterval()).isEqualTo(DeadlineCode.NOTE_EVERY_HIGH);
        assertThat(TriageLevel.CRITICAL.atLeast(TriageLevel.HIGH)).isTrue();
        assertThat(TriageLevel.HIGH.atLeast(TriageLevel.HIGH)).isTrue();
        assertThat(TriageLevel.MEDIUM.atLeast(TriageLevel.HIGH)).isFalse();
    }

    @Test
    void endingAGrantNeverExtendsIt() {
        Instant until = NOW.plus(Duration.ofHours(4));
        AccessGrant open = grant(null);
        open.end(NOW);
        assertThat(open.until()).isEqualTo(NOW);
        assertThat(Stored.value(open, "grantedBy")).isEqualTo(LEAD);
        assertThat(Stored.value(open, "grantedAt")).isEqualTo(NOW);
        assertThat(Stored.value(open, "fromAt")).isEqualTo(NOW);
        AccessGrant timed = grant(until);
        timed.end(until.plusSeconds(1));
        assertThat(timed.until()).isEqualTo(until);
        timed.end(NOW);
        assertThat(timed.until()).isEqualTo(NOW);
        assertThat(timed.caseId()).isEqualTo(CASE);
        assertThat(timed.staffId()).isEqualTo(WORKER);
        assertThat(timed.ground()).isEqualTo(AccessGround.TEAM);
        assertThat(timed.section()).isEqualTo(CaseSection.HEALTH);
        assertThat(Stored.value(timed.causedByMerge("g"), "mergeRef")).isEqualTo("g");
    }

    private static AccessGrant grant(Instant until) {
        return new AccessGrant(CASE, WORKER, AccessGround.TEAM, CaseSection.HEALTH, NOW, until, LEAD);
    }

    private static CaseTask ended(TaskEnding taskEnding, Instant at) {
        CaseTask task = own();
        task.end(taskEnding, WORKER, at);
        return task;
    }

    private static CaseTask own() {
        return CaseTask.forPerson("t", CASE, TaskKind.PLAN, WORKER, NOW, DUE);
    }

    private static CaseTask queued(TaskKind kind) {
        return CaseTask.forQueue("t", CASE, kind, Permission.CASE_ACCEPT_HIGH, NOW, DUE);
    }
}
