package vn.donghanh.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;

/** Corrections: requested by a supervisor, answered by the case manager only. */
@ExtendWith(ArquillianExtension.class)
class CorrectionIT {
    private static final String ASKED = "Kế hoạch chưa có người làm.";
    private static final String ANSWERED = "Đã ghi lại người làm từng việc.";

    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    CaseFixture cases;

    @Inject
    CorrectionService corrections;

    @BeforeEach
    void ensureStaff() {
        staff.ensureStaff();
    }

    @Test
    void onlyTheCaseManagerAnswersAndOnce() {
        CaseNumber number = story.caseAt(CaseStatus.ACTIVE);
        staff.as("lead1", () -> corrections.request(number.value(), CorrectionSubject.PLAN, ASKED));
        staff.as("lead1", () -> cases.grant(number, staff.id("worker2"), AccessGround.TEAM));
        assertThat(story.as("worker1", () -> cases.openTaskKinds(number))).contains(TaskKind.CORRECTION);
        String ref = story.as("worker1", () -> corrections.page(number.value()))
                .rows()
                .get(0)
                .ref();
        staff.as(
                "worker2",
                () -> assertRefused(CorrectionRule.NOT_YOURS, () -> corrections.answer(number.value(), ref, ANSWERED)));
        staff.as("worker1", () -> {
            corrections.answer(number.value(), ref, ANSWERED);
            assertRefused(CorrectionRule.ANSWERED_ALREADY, () -> corrections.answer(number.value(), ref, ANSWERED));
        });
        assertThat(story.as("worker1", () -> cases.openTaskKinds(number))).doesNotContain(TaskKind.CORRECTION);
    }

    @Test
    void closedCaseAllowsNoCorrection() {
        CaseNumber number = story.caseAt(CaseStatus.CLOSED);
        staff.as(
                "lead1",
                () -> assertRefused(
                        CorrectionRule.CASE_ENDED,
                        () -> corrections.request(number.value(), CorrectionSubject.RECORD, ASKED)));
    }
}
