package vn.donghanh.casefile.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.security.Role;
import vn.donghanh.shared.CentreTime;

/** Cases whose grants lack what a role or a cover gives, for {@link MissedAccessJob}. */
@ApplicationScoped
class MissedAccessRepository {
    private static final String MISSED = "select distinct c.id from CaseFile c ";

    /** Somebody who holds a role for the case and has no grant to it on this ground. */
    private static final String MISSED_BY_ROLE = MISSED
            + """
            join StaffAccount s on %s
            join AccountRole r on r.accountId = s.id and r.role = :role and r.confirmedAt is not null and r.revokedAt is null
            where s.state = vn.donghanh.staff.AccountStatus.ACTIVE
            and not exists (select 1 from AccessGrant g where g.caseId = c.id and g.staffId = s.id and g.ground = :ground and g.untilAt is null)
            order by c.id""";

    private static final String MISSED_BY_SUPERVISOR = MISSED_BY_ROLE.formatted("s.unitId = c.unitId");
    private static final String MISSED_BY_DIRECTOR = MISSED_BY_ROLE.formatted("s.organisationId is null");

    /** A stand-in who was never granted what the absent colleague sees of a case that is worked on. */
    private static final String MISSED_BY_STAND_IN = MISSED
            + """
            join AccessGrant g on g.caseId = c.id join Cover v on v.absentId = g.staffId
            where v.endedAt is null and v.untilDay >= :today and g.ground in (:grounds) and g.mergeRef is null
            and (g.untilAt is null or g.untilAt > :now) and c.erasedAt is null and c.status in (:statuses)
            and not exists (select 1 from AccessGrant w where w.caseId = c.id and w.coverRef = v.ref
                and (w.section = g.section or w.section is null and g.section is null))
            order by c.id""";

    private static final int MOST_MISSED = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * Returns cases to which somebody lacks the access that a role or a cover gives: they were opened, moved or given while the role or the cover was written, and
     * neither saw the other.
     */
    Set<CaseId> find() {
        Instant now = clock.instant();
        Set<CaseId> missed = new LinkedHashSet<>();
        missed.addAll(find(em.createQuery(MISSED_BY_SUPERVISOR, Long.class)
                .setParameter("role", Role.SUPERVISOR)
                .setParameter("ground", AccessGround.SUPERVISION)));
        missed.addAll(find(em.createQuery(MISSED_BY_DIRECTOR, Long.class)
                .setParameter("role", Role.DIRECTOR)
                .setParameter("ground", AccessGround.DIRECTION)));
        missed.addAll(find(em.createQuery(MISSED_BY_STAND_IN, Long.class)
                .setParameter("now", now)
                .setParameter("today", CentreTime.day(now))
                .setParameter("grounds", AccessGround.covered())
                .setParameter("statuses", CaseStatus.running())));
        return missed;
    }

    private static List<CaseId> find(TypedQuery<Long> query) {
        return query.setMaxResults(MOST_MISSED).getResultList().stream()
                .map(CaseId::new)
                .toList();
    }
}
