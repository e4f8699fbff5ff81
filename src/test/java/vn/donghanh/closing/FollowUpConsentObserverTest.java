package vn.donghanh.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskQueries;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentService.ConsentChanged;
import vn.donghanh.security.StaffId;
import vn.donghanh.testing.TasksFixture;

/** Which tasks a followed-up client's no to contact takes away, and which one it opens. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class FollowUpConsentObserverTest {
    private static final Instant NOW = Instant.parse("2026-07-01T02:00:00Z");

    private final TasksFixture tasks = new TasksFixture();

    private List<String> tasksAfterANo(CaseStatus status, ConsentScope scope, boolean ending) {
        FollowUpConsentObserver observer = new FollowUpConsentObserver();
        observer.taskOpener = tasks.opener();
        observer.taskEnder = tasks.ender();
        observer.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        observer.consents = new ConsentPolicy() {
            @Override
            public boolean agrees(CaseId caseId, ConsentScope asked) {
                return false;
            }
        };
        observer.openTasks = new CaseTaskQueries() {
            @Override
            public boolean isOpen(CaseId caseId, TaskKind kind) {
                return ending && kind == TaskKind.FOLLOW_UP_END;
            }
        };
        observer.onConsentChanged(new ConsentChanged(CaseViews.at(status, new StaffId(7), NOW), scope));
        return tasks.noted();
    }

    @Test
    void allThatAsksForContactGoesAndTheFollowUpIsToEnd() {
        assertThat(tasksAfterANo(CaseStatus.FOLLOW_UP, ConsentScope.FOLLOW_UP_AFTER, false))
                .containsExactly(
                        "drop FOLLOW_UP",
                        "drop HANDOVER_READING",
                        "drop CONSENT_RENEW",
                        "open FOLLOW_UP_END for 7 until 2026-07-01T16:59:59Z");
    }

    @Test
    void whatIsToEndAlreadyStaysAsItIs() {
        assertThat(tasksAfterANo(CaseStatus.FOLLOW_UP, ConsentScope.FOLLOW_UP_AFTER, true))
                .isEmpty();
    }

    @Test
    void aCaseInWorkAndAnotherConsentChangeNothing() {
        assertThat(tasksAfterANo(CaseStatus.ACTIVE, ConsentScope.FOLLOW_UP_AFTER, false))
                .isEmpty();
        assertThat(tasksAfterANo(CaseStatus.FOLLOW_UP, ConsentScope.CONTACT, false))
                .isEmpty();
    }
}
