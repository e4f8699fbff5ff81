package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.staff.StaffDirectory;

/** Who may be given a case: the unit's social workers whom no conflict of interest keeps out, with what each carries already. */
@ApplicationScoped
public class Managers {
    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    StaffDirectory staff;

    /** @param caseload open cases she answers for now */
    public record Candidate(String username, String name, long caseload) implements Serializable {}

    public List<Candidate> candidates(CaseView file) {
        Set<StaffId> blocked = access.blocked(file.id());
        Map<StaffId, Long> carried = em.createQuery(
                        "select c.managerId, count(c) from CaseFile c where c.managerId is not null and c.status not in :ended group by c.managerId",
                        Object[].class)
                .setParameter("ended", List.of(CaseStatus.CLOSED, CaseStatus.DECLINED, CaseStatus.MERGED))
                .getResultStream()
                .collect(Collectors.toMap(row -> (StaffId) row[0], row -> (Long) row[1]));
        return staff.inUnit(file.unitId()).stream()
                .filter(member -> member.roles().stream().anyMatch(role -> role.holds(Permission.CASE_WORK)))
                .filter(member -> !blocked.contains(member.id()))
                .map(member -> new Candidate(member.username(), member.name(), carried.getOrDefault(member.id(), 0L)))
                .toList();
    }
}
