package vn.donghanh.lawful;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertNotFound;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.lawful.LawfulRequestPolicy.ReadScope;
import vn.donghanh.security.Role;
import vn.donghanh.testing.Deciders;
import vn.donghanh.testing.Deciders.Decider;
import vn.donghanh.testing.DelegationFixture;
import vn.donghanh.testing.UserFixture;

/** How much of the register each role reads, and who decides. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class LawfulRequestPolicyTest {
    @ParameterizedTest
    @EnumSource
    void eachRoleReadsItsPartOfTheRegister(Role role) {
        ReadScope expected = scope(role);
        LawfulRequestPolicy policy = policy(new Decider(UserFixture.with(role), null, false));
        if (expected == null) {
            assertNotFound(policy::readScope);
        } else {
            assertThat(policy.readScope()).isEqualTo(expected);
        }
    }

    private static @Nullable ReadScope scope(Role role) {
        return switch (role) {
            case DIRECTOR, DATA_PROTECTION_OFFICER -> ReadScope.ALL;
            case DUTY_OFFICER -> ReadScope.OWN;
            case AUDITOR -> ReadScope.CODES;
            default -> null;
        };
    }

    @Test
    void supervisorReadsAndDecidesOnlyAsDelegate() {
        for (Decider decider : Deciders.all()) {
            boolean decides = decider.permitted() && decider.actsAsDirector();
            assertThat(policy(decider).mayDecide()).as("%s", decider).isEqualTo(decides);
            if (decides) {
                assertThat(policy(decider).readScope()).isEqualTo(ReadScope.ALL);
            }
        }
        assertNotFound(policy(new Decider(UserFixture.with(Role.SUPERVISOR), null, true))::readScope);
    }

    @Test
    void nobodyWithoutSignInReadsTheRegister() {
        LawfulRequestPolicy policy = new LawfulRequestPolicy();
        policy.user = UserFixture.nobody();
        policy.delegations = new DelegationFixture(policy.user, null);
        assertNotFound(policy::readScope);
    }

    private static LawfulRequestPolicy policy(Decider decider) {
        LawfulRequestPolicy policy = new LawfulRequestPolicy();
        policy.user = decider.user();
        policy.delegations = decider.delegations();
        return policy;
    }
}
