package vn.donghanh.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.security.StaffId;
import vn.donghanh.testing.TasksFixture;

/** Who is asked to get in touch with the client of a case that was handed over. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class HandedCaseTasksTest {
    private static final Instant NOW = Instant.parse("2026-07-01T02:00:00Z");
    private static final StaffId LEAVER = new StaffId(7);
    private static final StaffId SUCCESSOR = new StaffId(8);

    private final TasksFixture tasks = new TasksFixture();
    private final HandedCaseTasks handed = new HandedCaseTasks();

    private void handOver(CaseStatus status, boolean mayContact) {
        handed.taskOpener = tasks.opener();
        handed.taskEnder = tasks.ender();
        handed.consents = new ConsentPolicy() {
            @Override
            public boolean mayContact(CaseId caseId, CaseStatus asked) {
                return asked == status && mayContact;
            }
        };
        handed.open(CaseViews.at(status, LEAVER, NOW), SUCCESSOR);
    }

    @Test
    void successorReadsTheCaseAndGetsInTouch() {
        handOver(CaseStatus.ACTIVE, true);
        assertThat(tasks.noted())
                .containsExactly("drop HANDOVER_READING", "open HANDOVER_READING for 8 within HANDOVER_READING");
    }

    @Test
    void nobodyGetsInTouchWithWhoAgreesToNoContact() {
        handOver(CaseStatus.FOLLOW_UP, false);
        assertThat(tasks.noted()).containsExactly("drop HANDOVER_READING");
    }
}
