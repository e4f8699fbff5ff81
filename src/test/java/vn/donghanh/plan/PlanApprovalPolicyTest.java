package vn.donghanh.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import vn.donghanh.security.Role;
import vn.donghanh.testing.Deciders;
import vn.donghanh.testing.Deciders.Decider;

/** The right of each kind of actor to decide on plans. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class PlanApprovalPolicyTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final Instant AFTER_THE_DELEGATION = Instant.parse("2027-01-01T03:00:00Z");

    @Test
    void rightFollowsRoleAndDelegationOfTheDay() {
        for (Decider decider : Deciders.all()) {
            boolean director = decider.user().roles().contains(Role.DIRECTOR);
            PlanApprovalRight right = right(decider, NOW);
            assertThat(right.id()).isEqualTo(Deciders.SOMEBODY);
            assertThat(right.director()).as("%s", decider).isEqualTo(director);
            assertThat(right.delegatedUntil()).as("%s", decider).isEqualTo(decider.until());
            assertThat(right.isEntitled()).as("%s", decider).isEqualTo(decider.actsAsDirector());
            assertThat(right.mayPropose())
                    .as("%s", decider)
                    .isEqualTo(decider.user().roles().contains(Role.SUPERVISOR));
            assertThat(right(decider, AFTER_THE_DELEGATION).isEntitled()).isEqualTo(director);
        }
    }

    @Test
    void directorNeedsNoDelegation() {
        Decider director = new Decider(Deciders.all().get(0).user(), Deciders.LAST_DAY, true);
        assertThat(right(director, NOW).delegatedUntil()).isNull();
    }

    private static PlanApprovalRight right(Decider decider, Instant now) {
        PlanApprovalPolicy policy = new PlanApprovalPolicy();
        policy.user = decider.user();
        policy.delegations = decider.delegations();
        policy.clock = Clock.fixed(now, ZoneOffset.UTC);
        return policy.currentRight();
    }
}
