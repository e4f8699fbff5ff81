package vn.donghanh.casefile.model;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;

/** What may be done in a case is refused by the same answer by which pages offer it. */
class CaseViewTest {
    private static final StaffId WORKER = new StaffId(1);
    private static final StaffId RECEIVER = new StaffId(2);

    @ParameterizedTest
    @EnumSource
    void nothingNewBeginsInACaseThatIsNotOpen(CaseStatus status) {
        CaseView caseView = CaseViews.at(status, WORKER, Instant.EPOCH);
        assertThat(caseView.isOpen()).isEqualTo(status.isOpen());
        if (caseView.isOpen()) {
            assertThat(caseView.requireOpen()).isSameAs(caseView);
            assertThat(caseView.requireOpen(CaseRule.STEP_NOT_POSSIBLE)).isSameAs(caseView);
        } else {
            assertRefused(CaseRule.CASE_ENDED, caseView::requireOpen);
            assertRefused(CaseRule.STEP_NOT_POSSIBLE, () -> caseView.requireOpen(CaseRule.STEP_NOT_POSSIBLE));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasBegunGoesOnUntilTheCaseIsOver(CaseStatus status) {
        CaseView caseView = CaseViews.at(status, WORKER, Instant.EPOCH);
        assertThat(caseView.isRunning()).isEqualTo(status.isOpen() || status == CaseStatus.MERGED);
        if (caseView.isRunning()) {
            assertThat(caseView.requireRunning()).isSameAs(caseView);
        } else {
            assertRefused(CaseRule.CASE_ENDED, caseView::requireRunning);
        }
    }

    @Test
    void whoeverReceivedTheClientIsResponsibleUntilThereIsAManager() {
        assertThat(managedBy(null).responsible()).isEqualTo(RECEIVER);
        assertThat(managedBy(WORKER).responsible()).isEqualTo(WORKER);
        assertThat(managedBy(WORKER).isManagedBy(WORKER)).isTrue();
        assertThat(managedBy(null).isManagedBy(RECEIVER)).isFalse();
    }

    private static CaseView managedBy(@Nullable StaffId manager) {
        return new CaseView(
                new CaseId(1),
                CaseNumber.random(),
                PersonRef.random(),
                1,
                1,
                IntakeMode.EMERGENCY,
                AgeBand.FROM_25_TO_34,
                false,
                CaseStatus.DRAFT,
                Instant.EPOCH,
                TriageLevel.MEDIUM,
                false,
                manager,
                RECEIVER,
                Instant.EPOCH,
                null,
                0);
    }
}
