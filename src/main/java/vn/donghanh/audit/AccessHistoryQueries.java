package vn.donghanh.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Queries the audit log for the access history of one subject, for users who may see the subject itself. */
@ApplicationScoped
public class AccessHistoryQueries {
    private static final String OF_ACTOR =
            """
             from donghanh_log.audit_subject s join donghanh_log.audit_event e on e.ref = s.event_ref
            where s.kind = ?1 and s.ref = ?2 and e.actor_id = ?3 and e.occurred_at between ?4 and ?5""";

    @PersistenceContext
    EntityManager em;

    /**
     * One access.
     * @param actorId the account; null for actions of the system
     * @param result tells a form with invalid input from a refused access, as in the log
     * @param detail a code for the part accessed, e.g. an identity field
     */
    public record Access(Instant at, @Nullable Long actorId, String action, LogResult result, @Nullable String detail)
            implements Serializable {
        /** Returns a copy under another action name and without detail, for readers who must not learn the exact action. */
        public Access withAction(String other) {
            return new Access(at, actorId, other, result, null);
        }

        /** Whether both are the same action by the same user with the same result and detail. */
        public boolean isRepeatOf(Access other) {
            return Objects.equals(actorId, other.actorId)
                    && action.equals(other.action)
                    && result == other.result
                    && Objects.equals(detail, other.detail);
        }
    }

    /** Returns accesses to the subject, newest first, refusals included. One statement. */
    public List<Access> findBySubject(String kind, String ref, int first, int maxRows) {
        return findBySubject(kind, ref, Set.of(), first, maxRows);
    }

    /**
     * As {@link #findBySubject(String, String, int, int)}. Reads from the newest line of the subject on until the page is full, each event by its last line: what is
     * computed of its other lines keeps the database from looking for them among all lines of the subject.
     * @param except actions left out when they succeeded, such as showing the subject in a list
     */
    public List<Access> findBySubject(String kind, String ref, Set<String> except, int first, int maxRows) {
        @SuppressWarnings("unchecked") // a native query has no typed rows
        List<Object[]> rows = em.createNativeQuery(
                        """
                        select e.occurred_at, e.actor_id, e.action, e.outcome, e.code, (select max(p.detail)
                            from donghanh_log.audit_subject p where p.event_ref = s.event_ref and concat(p.kind, ' ', p.ref) = concat(s.kind, ' ', s.ref))
                        from donghanh_log.audit_subject s straight_join donghanh_log.audit_event e on e.ref = s.event_ref
                        where s.kind = :kind and s.ref = :ref and (e.outcome <> 'DONE' or e.action not in (:except))
                        and not exists (select 1 from donghanh_log.audit_subject l
                            where l.event_ref = e.ref and concat(l.kind, ' ', l.ref) = concat(s.kind, ' ', s.ref) and l.id + 0 > s.id)
                        order by s.id desc limit :maxRows offset :first""")
                .setParameter("kind", kind)
                .setParameter("ref", ref)
                .setParameter("except", except.isEmpty() ? Set.of("") : except)
                .setParameter("maxRows", maxRows)
                .setParameter("first", first)
                .getResultList();
        return rows.stream().map(AccessHistoryQueries::toAccess).toList();
    }

    /** What one user did on one subject within a period. */
    public record ActorSpan(long actorId, String kind, String ref, Instant from, Instant until) {}

    /** Returns one user's actions on one subject within a period, newest first. One statement. */
    public List<Access> findByActor(ActorSpan span, int first, int maxRows) {
        @SuppressWarnings("unchecked") // a native query has no typed rows
        List<Object[]> rows = bind(
                        em.createNativeQuery(
                                "select e.occurred_at, e.actor_id, e.action, e.outcome, e.code, max(s.detail)"
                                        + OF_ACTOR + " group by e.id order by e.id desc limit ?6 offset ?7"),
                        span)
                .setParameter(6, maxRows)
                .setParameter(7, first)
                .getResultList();
        return rows.stream().map(AccessHistoryQueries::toAccess).toList();
    }

    /** Counts one user's actions on one subject within a period. One statement. */
    public long countByActor(ActorSpan span) {
        return ((Number) bind(em.createNativeQuery("select count(distinct e.id)" + OF_ACTOR), span)
                        .getSingleResult())
                .longValue();
    }

    private static Query bind(Query query, ActorSpan span) {
        return query.setParameter(1, span.kind())
                .setParameter(2, span.ref())
                .setParameter(3, span.actorId())
                .setParameter(4, span.from())
                .setParameter(5, span.until());
    }

    private static Access toAccess(Object[] row) {
        return new Access(
                ((java.sql.Timestamp) row[0]).toInstant(),
                (Long) row[1],
                (String) row[2],
                LogResult.of(AuditOutcome.valueOf((String) row[3]), (String) row[4]),
                (String) row[5]);
    }
}
