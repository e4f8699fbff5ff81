package vn.donghanh.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.task.CaseTask;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.Salutation;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;
import vn.donghanh.staff.cover.CoverQueries;

/** Queries for the loads of case workers, in a constant number of statements; counts only what the reader may see. */
@ApplicationScoped
class WorkloadQueries {
    private static final int DAYS_AHEAD = 6;

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    StaffQueries staff;

    @Inject
    CoverQueries covers;

    @Inject
    Clock clock;

    /** Returns the loads of those of a unit who manage cases, by name. */
    List<ColleagueLoad> ofUnit(long unitId) {
        return of(staff.inUnit(unitId).stream()
                .filter(member -> member.may(Permission.CASE_WORK))
                .toList());
    }

    List<ColleagueLoad> of(Collection<StaffMember> members) {
        if (members.isEmpty()) {
            return List.of();
        }
        List<StaffId> ids = members.stream().map(StaffMember::id).toList();
        Map<StaffId, Map<TriageLevel, Long>> cases = cases(ids);
        Map<StaffId, Long> tasks = tasks(ids);
        Map<StaffId, LocalDate> absences = covers.absentUntil(ids);
        Map<StaffId, Salutation> salutations = staff.salutations(ids);
        return members.stream()
                .map(member -> new ColleagueLoad(
                        member.id(),
                        member.username(),
                        member.name(),
                        salutations.get(member.id()),
                        cases.getOrDefault(member.id(), Map.of()),
                        tasks.getOrDefault(member.id(), 0L),
                        absences.get(member.id())))
                .toList();
    }

    private Map<StaffId, Map<TriageLevel, Long>> cases(List<StaffId> managers) {
        Map<StaffId, Map<TriageLevel, Long>> counts = new HashMap<>();
        access.bind(em.createQuery(
                        "select c.managerId, c.level, count(c) from CaseFile c where c.managerId in :managers and c.openCase = true and "
                                + CaseAccess.forEachRow(CaseAccess.COUNTED) + " group by c.managerId, c.level",
                        Object[].class))
                .setParameter("managers", managers)
                .getResultList()
                .forEach(row -> counts.computeIfAbsent((StaffId) row[0], manager -> new EnumMap<>(TriageLevel.class))
                        .put((TriageLevel) row[1], (Long) row[2]));
        return counts;
    }

    private Map<StaffId, Long> tasks(List<StaffId> assignees) {
        return access
                .bind(em.createQuery(
                        "select t.assigneeId, count(t) from CaseTask t join CaseFile c on c.id = t.caseId"
                                + " where t.endedAt is null and t.assigneeId in :assignees and t.dueAt <= :last and "
                                + CaseTask.IN_EFFECT + " and " + CaseAccess.forEachRow(CaseAccess.COUNTED)
                                + " group by t.assigneeId",
                        Object[].class))
                .setParameter("assignees", assignees)
                .setParameter("last", CentreTime.endOf(CentreTime.today(clock).plusDays(DAYS_AHEAD)))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (StaffId) row[0], row -> (Long) row[1]));
    }
}
