package vn.donghanh.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.donghanh.operations.StatusFinding;
import vn.donghanh.operations.StatusRow;
import vn.donghanh.security.Role;

class StaffStatusProviderTest {
    @Test
    void rolesThatNobodyHoldsAreNamed() {
        Set<Role> held = EnumSet.copyOf(StaffStatusProvider.NEEDED);
        held.add(Role.AUDITOR);
        assertThat(StaffStatusProvider.people(held).finding()).isEqualTo(StatusFinding.ROLES_HELD);

        held.remove(Role.DIRECTOR);
        StatusRow missing = StaffStatusProvider.people(held);
        assertThat(missing.finding()).isEqualTo(StatusFinding.ROLES_MISSING);
        assertThat(missing.figures()).containsExactly((Serializable) List.of(Role.DIRECTOR));
    }
}
