package vn.donghanh.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;

class StaffMemberTest {
    @Test
    void oneRoleWithThePermissionIsEnough() {
        StaffMember member = member(Set.of(Role.REPORT_OFFICER, Role.SOCIAL_WORKER));
        assertThat(member.may(Permission.CASE_WORK)).isTrue();
        assertThat(member.may(Permission.CASE_ASSIGN)).isFalse();
    }

    @Test
    void whoHasNoRoleMayNothing() {
        assertThat(Permission.values()).noneMatch(member(Set.of())::may);
    }

    private static StaffMember member(Set<Role> roles) {
        return new StaffMember(new StaffId(1), "worker1", "Lê Thị An", "An", roles, 1);
    }
}
