package vn.donghanh.worklist;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.Role;
import vn.donghanh.security.UseCases;
import vn.donghanh.staff.OrgUnitQueries;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;

/** What waits for a supervisor or the director to decide, and whose work is late. The supervisor sees her unit, the director the Centre. */
@UseCases
public class ApprovalQueries {
    @Inject
    UnitWorkloadQueries work;

    @Inject
    StaffQueries staff;

    @Inject
    OrgUnitQueries units;

    @Inject
    CurrentUser user;

    /** @param unit the name of the unit, or of the Centre for its director */
    public record PageView(String unit, List<DecisionRow> waiting, List<WorkerWorkloadRow> loads)
            implements Serializable {
        public long cases() {
            return loads.stream().mapToLong(WorkerWorkloadRow::cases).sum();
        }

        public int late() {
            return loads.stream().mapToInt(WorkerWorkloadRow::late).sum();
        }

        public int most() {
            return loads.stream().mapToInt(WorkerWorkloadRow::late).max().orElse(0);
        }
    }

    @Requires(Permission.APPROVALS_SEE)
    @AuditAction("approval.list")
    public PageView page() {
        return new PageView(units.getName(user.unitId()), work.waiting(), work.loads(workers()));
    }

    private Set<StaffMember> workers() {
        Long unit = user.roles().contains(Role.DIRECTOR) ? null : user.unitId();
        Set<StaffMember> workers = new LinkedHashSet<>(staff.withRole(Role.SOCIAL_WORKER, unit));
        workers.addAll(staff.withRole(Role.CASE_MANAGER, unit));
        return workers;
    }
}
