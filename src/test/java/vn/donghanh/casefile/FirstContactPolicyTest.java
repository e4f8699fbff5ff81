package vn.donghanh.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.casefile.spi.ContactAttemptProvider;
import vn.donghanh.security.StaffId;

@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class FirstContactPolicyTest {
    @ParameterizedTest
    @EnumSource
    void onlyAnAcceptedCaseAwaitsItsFirstContact(CaseStatus status) {
        boolean accepted = status == CaseStatus.ACCEPTED;
        assertThat(status(status, true, false))
                .isEqualTo(accepted ? FirstContactStatus.AWAITED : FirstContactStatus.NOT_AWAITED);
        assertThat(status(status, true, true))
                .isEqualTo(accepted ? FirstContactStatus.REACHED : FirstContactStatus.NOT_AWAITED);
        assertThat(status(status, false, true)).isEqualTo(FirstContactStatus.NOT_AWAITED);
    }

    private static FirstContactStatus status(CaseStatus status, boolean mayBegin, boolean reached) {
        FirstContactPolicy policy = new FirstContactPolicy();
        policy.caseFiles = new CaseFileRepository() {
            @Override
            public boolean mayTransition(CaseView caseView, CaseStep step) {
                return step == CaseStep.BEGIN_ASSESSMENT && mayBegin;
            }
        };
        policy.attempts = new ContactAttemptProvider() {
            @Override
            public boolean isReached(CaseView caseView) {
                return reached;
            }

            @Override
            public AttemptSummary summary(CaseView caseView) {
                return AttemptSummary.NEVER;
            }
        };
        return policy.status(CaseViews.at(status, new StaffId(1), Instant.EPOCH));
    }
}
