package vn.donghanh.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.donghanh.security.Permission;
import vn.donghanh.testing.Deciders;
import vn.donghanh.testing.Deciders.Decider;

@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class TaskQueuePolicyTest {
    private static final Set<Permission> DIRECTORS =
            EnumSet.of(Permission.PLAN_APPROVE, Permission.CLOSING_APPROVE, Permission.STAY_DECIDE);

    @Test
    void directorsQueuesAreOnlyForDirectorAndDelegate() {
        for (Decider decider : Deciders.all()) {
            TaskQueuePolicy policy = new TaskQueuePolicy();
            policy.user = decider.user();
            policy.delegations = decider.delegations();
            Set<Permission> expected = Arrays.stream(Permission.values())
                    .filter(decider.user()::may)
                    .filter(permission -> decider.actsAsDirector() || !DIRECTORS.contains(permission))
                    .collect(Collectors.toSet());
            assertThat(policy.queuesToday()).as("%s", decider).isEqualTo(expected);
            assertThat(policy.queuesToday().containsAll(DIRECTORS))
                    .as("%s", decider)
                    .isEqualTo(decider.permitted() && decider.actsAsDirector());
        }
    }
}
