package vn.donghanh.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.casefile.model.Livelihood;
import vn.donghanh.security.StaffId;
import vn.donghanh.testing.Deciders;
import vn.donghanh.testing.Deciders.Decider;

/** Who may approve a closing request: each kind of actor, with a request of their own and of somebody else. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class ClosingApprovalPolicyTest {
    private static final Instant AT = Instant.parse("2026-03-10T02:00:00Z");
    private static final StaffId WORKER = new StaffId(9);

    @Test
    void onlyDirectorOrDelegateDecidesAndNeverAlone() {
        for (Decider decider : Deciders.all()) {
            for (StaffId requester : List.of(WORKER, Deciders.SOMEBODY)) {
                ClosingApprovalPolicy policy = new ClosingApprovalPolicy();
                policy.user = decider.user();
                policy.delegations = decider.delegations();
                ClosingRequest request = requestedBy(requester);
                ClosingRule expected = expected(decider, requester);
                assertThat(policy.refusal(request)).as("%s", decider).isEqualTo(expected);
                assertThat(policy.mayDecide(request))
                        .as("%s", decider)
                        .isEqualTo(expected == null && decider.permitted());
                if (expected == null) {
                    assertThatCode(() -> policy.requireMayDecide(request)).doesNotThrowAnyException();
                } else {
                    assertRefused(expected, () -> policy.requireMayDecide(request));
                }
            }
        }
    }

    private static @Nullable ClosingRule expected(Decider decider, StaffId requester) {
        if (!decider.actsAsDirector()) {
            return ClosingRule.NOT_DELEGATED;
        }
        return requester.equals(Deciders.SOMEBODY) ? ClosingRule.OWN_REQUEST : null;
    }

    private static ClosingRequest requestedBy(StaffId staff) {
        ClosingRequest request = ClosingRequest.begin("r", CaseViews.at(CaseStatus.ACTIVE, WORKER, AT), 1);
        request.saveDraft(CaseClosingReason.DECEASED, Map.of(), Livelihood.NOT_ASKED, new byte[] {1}, staff, AT);
        request.request(staff, AT);
        return request;
    }
}
