package vn.donghanh.casefile;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseSearchCriteria;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.task.CaseTaskRepository;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;

/** Who may be given a case, and what goes along with it. Called inside a use case by whoever has seen the case. */
@ApplicationScoped
@Transactional(MANDATORY)
public class CaseAssignmentRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    CaseTaskRepository tasks;

    @Inject
    StaffQueries staff;

    /**
     * Someone who may answer for the case.
     *
     * @param openCases how many open cases she has, of those that the reader may see
     */
    public record Candidate(StaffMember member, long openCases) implements Serializable {}

    /** Those of the case's unit who work on cases, without anybody who must not see this one; the least burdened first. */
    public List<Candidate> candidates(CaseView caseView) {
        Set<StaffId> blocked = access.blockedStaff(caseView.id());
        List<StaffMember> members = staff.inUnit(caseView.unitId()).stream()
                .filter(CaseAssignmentRepository::worksOnCases)
                .filter(member -> !blocked.contains(member.id()))
                .toList();
        Map<StaffId, Long> loads = loads(members.stream().map(StaffMember::id).toList());
        return members.stream()
                .map(member -> new Candidate(member, loads.getOrDefault(member.id(), 0L)))
                .sorted(Comparator.comparingLong(Candidate::openCases))
                .toList();
    }

    /** What one person still had to do becomes another's. */
    public void reassignTasks(CaseView caseView, StaffId from, StaffId to) {
        tasks.reassign(caseView.id(), from, to);
    }

    /** Lets everyone with a role in, on a ground of its own. */
    public void grantAccess(CaseView caseView, Role role, AccessGround ground) {
        staff.withRole(role, null).forEach(member -> access.grant(caseView.id(), member.id(), ground, null));
    }

    private static boolean worksOnCases(StaffMember member) {
        return member.roles().stream().anyMatch(role -> role.hasPermission(Permission.CASE_WORK));
    }

    private Map<StaffId, Long> loads(Collection<StaffId> managers) {
        if (managers.isEmpty()) {
            return Map.of();
        }
        return access
                .bind(em.createQuery(
                        "select c.managerId as manager, count(c) as open from CaseFile c where c.managerId in :managers"
                                + " and c.status in :open and " + CaseAccess.VISIBLE + " group by c.managerId",
                        Tuple.class))
                .setParameter("managers", managers)
                .setParameter("open", CaseSearchCriteria.Stage.OPEN.statuses())
                .getResultList()
                .stream()
                .collect(
                        Collectors.toMap(row -> row.get("manager", StaffId.class), row -> row.get("open", Long.class)));
    }
}
