package vn.donghanh.casefile.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.security.Permission;

class TaskLinkTest {
    private static final Instant AT = Instant.parse("2026-03-10T02:00:00Z");

    @Test
    void anExaminationLinksToItsReferralThenToItsResult() {
        CaseTask exam = task(TaskKind.SPECIALIST_EXAM_72H);
        assertThat(exam.link("DH-1", true)).isEqualTo(new TaskLink("EXAM_REFER", "/referral/send/DH-1?soon=true"));
        exam.recordSent("CG-1");
        assertThat(exam.link("DH-1", true)).isEqualTo(new TaskLink("EXAM_SENT", "/referral/view/DH-1/CG-1"));
        exam.recordAttendance("CG-1", true);
        assertThat(exam.link("DH-1", true))
                .isEqualTo(new TaskLink(
                        "EXAM_RECORD", "/intake/screening/DH-1?settle=SPECIALIST_EXAM_72H#settling:clock"));
    }

    @Test
    void correctedAttendanceLinksBackToTheReferral() {
        CaseTask exam = task(TaskKind.SPECIALIST_EXAM_120H);
        exam.recordSent("CG-1");
        exam.recordAttendance("CG-1", true);
        exam.recordAttendance("CG-1", false);
        assertThat(exam.link("DH-1", true).verb()).isEqualTo("EXAM_SENT");
    }

    @Test
    void afterAFailedReferralOnlyTheNewestCounts() {
        CaseTask exam = task(TaskKind.SPECIALIST_EXAM_72H);
        exam.recordSent("CG-1");
        exam.recordSent("CG-2");
        exam.clearSent("CG-1");
        exam.recordAttendance("CG-1", true);
        assertThat(exam.link("DH-1", true).page()).endsWith("/CG-2");
        exam.clearSent("CG-2");
        assertThat(exam.link("DH-1", true).verb()).isEqualTo("EXAM_REFER");
    }

    @Test
    void withoutSendPermissionTheLinkShowsTheDeadline() {
        assertThat(task(TaskKind.SPECIALIST_EXAM_72H).link("DH-1", false))
                .isEqualTo(new TaskLink("SPECIALIST_EXAM_72H", "/intake/screening/DH-1"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = "(SPECIALIST|INCIDENT)_EXAM.*|RISK_SCREENING")
    void otherTasksLinkToThePageOfTheirKind(TaskKind kind) {
        CaseTask task = task(kind);
        assertThat(task.link("DH-1", true)).isEqualTo(new TaskLink(kind.name(), kind.page() + "DH-1"));
    }

    @Test
    void aScreeningLinksToItsFormWithTheOccasion() {
        CaseTask screening = task(TaskKind.RISK_SCREENING);
        assertThat(screening.link("DH-1", true).page()).isEqualTo("/intake/riskform/DH-1?occasion=REVIEW");
        screening.assignSubject("inc");
        assertThat(screening.link("DH-1", true).page()).isEqualTo("/intake/riskform/DH-1?occasion=INCIDENT");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = "REFERRAL_.*")
    void aTaskAboutAReferralLinksToIt(TaskKind kind) {
        CaseTask task = task(kind);
        task.assignSubject("CG-1");
        assertThat(task.link("DH-1", false)).isEqualTo(new TaskLink(kind.name(), "/referral/view/DH-1/CG-1"));
    }

    @Test
    void aTaskAboutAnIncidentLinksToThatIncident() {
        CaseTask informing = task(TaskKind.INCIDENT_READING);
        informing.assignSubject("inc");
        assertThat(informing.link("DH-1", true)).isEqualTo(new TaskLink("INCIDENT_READING", "/incident/view/DH-1/inc"));
        CaseTask exam = task(TaskKind.INCIDENT_EXAM_72H);
        exam.assignSubject("inc");
        assertThat(exam.link("DH-1", false)).isEqualTo(new TaskLink("INCIDENT_EXAM_72H", "/incident/view/DH-1/inc"));
        assertThat(exam.link("DH-1", true).verb()).isEqualTo("EXAM_REFER");
        exam.recordSent("CG-1");
        exam.recordAttendance("CG-1", true);
        assertThat(exam.link("DH-1", true)).isEqualTo(new TaskLink("EXAM_RECORD", "/incident/view/DH-1/inc"));
    }

    @Test
    void aTaskAboutAConferenceLinksToItsPage() {
        assertThat(linkAbout(TaskKind.CONFERENCE_ATTEND)).isEqualTo("/conference/view/DH-1/ref");
        assertThat(linkAbout(TaskKind.CONFERENCE_MINUTES)).isEqualTo("/conference/minutes/DH-1/ref");
        assertThat(linkAbout(TaskKind.CONFERENCE_DECISION)).isEqualTo("/conference/decision/DH-1/ref");
        assertThat(linkAbout(TaskKind.CONFERENCE_PLAN_CHANGE)).isEqualTo("/conference/decision/DH-1/ref");
    }

    @Test
    void whoDoesNotDoATaskIsLedToWhatItIsAbout() {
        assertThat(readAbout(TaskKind.RISK_SCREENING)).isEqualTo("/intake/risk/DH-1");
        assertThat(readAbout(TaskKind.CONFERENCE_MINUTES)).isEqualTo("/conference/view/DH-1/ref");
        assertThat(readAbout(TaskKind.CONFERENCE_DECISION)).isEqualTo("/conference/list/DH-1");
        assertThat(readAbout(TaskKind.CONFERENCE_PLAN_CHANGE)).isEqualTo("/conference/list/DH-1");
        assertThat(readAbout(TaskKind.COUNSELLING_NEXT)).isEqualTo("/service/list/DH-1");
        assertThat(readAbout(TaskKind.ACCOMPANIMENT_NEXT)).isEqualTo("/service/list/DH-1");
        assertThat(readAbout(TaskKind.DOCUMENT_SCAN)).isEqualTo("/document/list/DH-1");
        assertThat(readAbout(TaskKind.DOCUMENT_INFECTED)).isEqualTo("/document/list/DH-1");
        assertThat(task(TaskKind.CONFERENCE_MINUTES)
                        .linkToRead("DH-1", true, true)
                        .page())
                .isEqualTo("/conference/list/DH-1");
    }

    @Test
    void aReaderWithoutDocumentsIsLedToTheTasks() {
        assertThat(task(TaskKind.DOCUMENT_INFECTED).linkToRead("DH-1", true, false))
                .isEqualTo(new TaskLink("DOCUMENT_INFECTED", "/note/notes/DH-1"));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.MATCH_NONE,
            names =
                    "RISK_SCREENING|CONFERENCE_(MINUTES|DECISION|PLAN_CHANGE)|(COUNSELLING|ACCOMPANIMENT)_NEXT|DOCUMENT_.*")
    void theOtherTasksLeadEveryReaderToTheSamePage(TaskKind kind) {
        CaseTask task = task(kind);
        task.assignSubject("ref");
        assertThat(task.linkToRead("DH-1", true, false)).isEqualTo(task.link("DH-1", true));
    }

    private static String readAbout(TaskKind kind) {
        CaseTask task = task(kind);
        task.assignSubject("ref");
        return task.linkToRead("DH-1", true, true).page();
    }

    private static String linkAbout(TaskKind kind) {
        CaseTask task = task(kind);
        task.assignSubject("ref");
        return task.link("DH-1", false).page();
    }

    private static CaseTask task(TaskKind kind) {
        return CaseTask.forQueue("r", new CaseId(1), kind, Permission.INTAKE_SCREEN, AT, AT);
    }
}
