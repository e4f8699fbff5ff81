package vn.donghanh.casefile;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.access.CaseAccessRepository;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.task.CaseTaskMover;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;

/** Candidates for case manager, and the tasks and access grants that change with the assignment. Called inside a use case that has loaded the case. */
@ApplicationScoped
@Transactional(MANDATORY)
public class CaseAssignmentRepository {
    @Inject
    CaseAccess access;

    @Inject
    CaseAccessRepository accessRepository;

    @Inject
    CaseTaskMover taskMover;

    @Inject
    StaffQueries staff;

    /**
     * A member of staff who can be assigned as case manager.
     *
     * @param openCases the candidate's number of open cases, of those that {@link CaseAccess#COUNTED} finds for the reader
     */
    public record AssignmentCandidate(StaffMember member, long openCases) implements Serializable {}

    /** Lists other caseworkers of the case's unit than its manager, without a conflict of interest, lowest workload first. */
    public List<AssignmentCandidate> candidates(CaseView caseView) {
        Set<StaffId> blocked = access.blockedStaff(caseView.id());
        List<StaffMember> members = staff.inUnit(caseView.unitId()).stream()
                .filter(member -> member.may(Permission.CASE_WORK))
                .filter(member -> !blocked.contains(member.id()) && !member.id().equals(caseView.manager()))
                .toList();
        Map<StaffId, Long> loads =
                access.countOpenByManager(members.stream().map(StaffMember::id).toList());
        return members.stream()
                .map(member -> new AssignmentCandidate(member, loads.getOrDefault(member.id(), 0L)))
                .sorted(Comparator.comparingLong(AssignmentCandidate::openCases))
                .toList();
    }

    /** Moves the open tasks on the case from one assignee to another. */
    public void reassignTasks(CaseView caseView, StaffId from, StaffId to) {
        taskMover.reassign(caseView.id(), from, to);
    }

    /** Grants access to the case to every holder of a role, on the given ground. */
    public void grantAccess(CaseView caseView, Role role, AccessGround ground) {
        accessRepository.grant(
                caseView.id(),
                staff.withRole(role, null).stream()
                        .map(member -> new CaseAccessRepository.Grantee(member.id(), ground))
                        .toList());
    }
}
