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

/**
 * Queries for the approvals page: pending decisions and workloads. A supervisor sees their unit, the director the whole Centre.
 */
@UseCases(reads = true)
public class ApprovalQueries {
    @Inject
    UnitWorkloadQueries workloads;

    @Inject
    StaffQueries staff;

    @Inject
    OrgUnitQueries units;

    @Inject
    CurrentUser user;

    /** @param unit the name of the unit, or of the Centre for its director */
    public record PageView(String unit, List<DecisionRow> waiting, List<WorkerWorkloadRow> workloads)
            implements Serializable {
        public long caseCount() {
            return workloads.stream().mapToLong(WorkerWorkloadRow::cases).sum();
        }

        public int lateCount() {
            return workloads.stream().mapToInt(WorkerWorkloadRow::late).sum();
        }

        public int highestLateCount() {
            return workloads.stream().mapToInt(WorkerWorkloadRow::late).max().orElse(0);
        }
    }

    @Requires(Permission.APPROVALS_SEE)
    @AuditAction("approval.list")
    public PageView page() {
        return new PageView(
                units.getName(user.unitId()), workloads.findDecisions(), workloads.findWorkloads(workers()));
    }

    private Set<StaffMember> workers() {
        Long unit = user.roles().contains(Role.DIRECTOR) ? null : user.unitId();
        Set<StaffMember> workers = new LinkedHashSet<>(staff.withRole(Role.SOCIAL_WORKER, unit));
        workers.addAll(staff.withRole(Role.CASE_MANAGER, unit));
        return workers;
    }
}
