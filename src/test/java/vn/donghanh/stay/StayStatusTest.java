package vn.donghanh.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Role;

class StayStatusTest {
    @Test
    void transitionTableIsComplete() {
        Map<StayStatus, Set<StayStep>> table = Map.of(
                StayStatus.REQUESTED, Set.of(StayStep.ADMIT, StayStep.REFUSE),
                StayStatus.ADMITTED, Set.of(StayStep.LIST_PAPERS, StayStep.LEAVE),
                StayStatus.DOSSIER_PENDING, Set.of(StayStep.CONFIRM, StayStep.PLAN_EXIT, StayStep.LEAVE),
                StayStatus.CONFIRMED, Set.of(StayStep.EXTEND, StayStep.PLAN_EXIT, StayStep.LEAVE),
                StayStatus.EXTENDED, Set.of(StayStep.EXTEND, StayStep.PLAN_EXIT, StayStep.LEAVE),
                StayStatus.EXIT_PLANNED,
                        Set.of(
                                StayStep.CONFIRM,
                                StayStep.PLAN_EXIT,
                                StayStep.EXTEND,
                                StayStep.EXIT,
                                StayStep.TRANSFER,
                                StayStep.LEAVE),
                StayStatus.EXITED, Set.of(),
                StayStatus.TRANSFERRED, Set.of(),
                StayStatus.LEFT_UNPLANNED, Set.of(),
                StayStatus.REFUSED, Set.of());
        assertThat(table).containsOnlyKeys(StayStatus.values());
        table.forEach((status, moves) ->
                assertThat(status.allowedSteps()).as(status.name()).isEqualTo(moves));
    }

    @Test
    void everyStatusIsReachable() {
        Set<StayStatus> reached = EnumSet.of(StayStatus.REQUESTED);
        boolean more = true;
        while (more) {
            Set<StayStatus> next = EnumSet.copyOf(reached);
            reached.forEach(status -> status.allowedSteps().forEach(step -> next.add(step.target())));
            more = reached.addAll(next);
        }
        assertThat(reached).containsExactlyInAnyOrder(StayStatus.values());
    }

    @ParameterizedTest
    @EnumSource
    void onlyResidentsCanLeave(StayStatus status) {
        assertThat(status.isResident())
                .isEqualTo(EnumSet.of(
                                StayStatus.ADMITTED,
                                StayStatus.DOSSIER_PENDING,
                                StayStatus.CONFIRMED,
                                StayStatus.EXTENDED,
                                StayStatus.EXIT_PLANNED)
                        .contains(status));
    }

    @ParameterizedTest
    @EnumSource
    void dutyTeamDoesNotDecideAndDirectorDoesNotAdmit(StayStep step) {
        Permission permission = step.requiredPermission();
        if (permission != null) {
            assertThat(Role.DUTY_OFFICER.hasPermission(permission)).isEqualTo(permission == Permission.STAY_HOST);
            assertThat(Role.DIRECTOR.hasPermission(permission)).isEqualTo(permission == Permission.STAY_DECIDE);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DUTY_OFFICER", "SOCIAL_WORKER", "CASE_MANAGER", "SUPERVISOR", "DIRECTOR"})
    void otherRolesSeeNoStays(Role role) {
        assertThat(role.hasPermission(Permission.STAY_SEE)).isFalse();
        assertThat(role.hasPermission(Permission.STAY_HOST)).isFalse();
        assertThat(role.hasPermission(Permission.STAY_OVERSEE)).isFalse();
        assertThat(role.hasPermission(Permission.STAY_DECIDE)).isFalse();
    }
}
