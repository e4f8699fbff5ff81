package vn.donghanh.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Queries the audit log for the access history of one subject, for users who may see the subject itself. */
@ApplicationScoped
public class AccessHistoryQueries {
    /**
     * The accesses to a subject. The keys are named, so that the lines of one subject or of one event are read whatever the database takes to be fewer; what is computed of
     * the other lines of an event keeps it from looking for them among all lines of the subject, here and in {@link #NEWEST_FIRST}.
     */
    private static final String ACCESSES =
            """
            select e.occurred_at, e.actor_id, e.action, e.outcome, e.code, (select max(p.detail)
                from donghanh_log.audit_subject p force index (audit_subject_by_event) where p.event_ref = s.event_ref and concat(p.kind, ' ', p.ref) = concat(s.kind, ' ', s.ref))
            from donghanh_log.audit_subject s force index (audit_subject_by_ref)
                straight_join donghanh_log.audit_event e force index (ref) on e.ref = s.event_ref
            where s.kind = :kind and s.ref = :ref""";

    /** Each event by its last line. */
    private static final String NEWEST_FIRST =
            """
             and not exists (select 1 from donghanh_log.audit_subject l force index (audit_subject_by_event)
                where l.event_ref = e.ref and concat(l.kind, ' ', l.ref) = concat(s.kind, ' ', s.ref) and l.id + 0 > s.id)
            order by s.id desc limit :maxRows offset :first""";

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
     * As {@link #findBySubject(String, String, int, int)}. Reads from the newest line of the subject on until the page is full.
     * @param except actions left out when they succeeded, such as showing the subject in a list
     */
    public List<Access> findBySubject(String kind, String ref, Set<String> except, int first, int maxRows) {
        return accesses(
                em.createNativeQuery(
                                ACCESSES + " and (e.outcome <> 'DONE' or e.action not in (:except))" + NEWEST_FIRST)
                        .setParameter("kind", kind)
                        .setParameter("ref", ref)
                        .setParameter("except", except.isEmpty() ? Set.of("") : except),
                first,
                maxRows);
    }

    /** What one user did on one subject within a period. */
    public record ActorSpan(long actorId, String kind, String ref, Instant from, Instant until) {}

    /**
     * Returns one user's actions on one subject within a period, newest first. Three statements, which read the lines of the subject that were written within the
     * period, however many there are before and after: from the user's first action on.
     */
    public List<Access> findByActor(ActorSpan span, int first, int maxRows) {
        return findFirstLine(span)
                .map(line -> accesses(
                        em.createNativeQuery(ACCESSES
                                        + " and s.id between :firstLine and :lastLine and e.actor_id = :actor and e.occurred_at between :from and :until"
                                        + NEWEST_FIRST)
                                .setParameter("kind", span.kind())
                                .setParameter("ref", span.ref())
                                .setParameter("firstLine", line)
                                .setParameter(
                                        "lastLine", findLaterLine(span, line).orElse(Long.MAX_VALUE))
                                .setParameter("actor", span.actorId())
                                .setParameter("from", span.from())
                                .setParameter("until", span.until()),
                        first,
                        maxRows))
                .orElse(List.of());
    }

    private Optional<Long> findFirstLine(ActorSpan span) {
        return line(em.createNativeQuery(
                        """
                        select s.id from donghanh_log.audit_event e force index (audit_event_by_time)
                            straight_join donghanh_log.audit_subject s force index (audit_subject_by_event) on s.event_ref = e.ref
                        where e.occurred_at between :from and :until and e.actor_id = :actor and s.kind = :kind and s.ref = :ref
                        order by e.occurred_at, e.id limit 1""")
                .setParameter("from", span.from())
                .setParameter("until", span.until())
                .setParameter("actor", span.actorId())
                .setParameter("kind", span.kind())
                .setParameter("ref", span.ref()));
    }

    /** Finds the first line of the subject that was written more than an hour after the period, so that clocks that differ do no harm. */
    private Optional<Long> findLaterLine(ActorSpan span, long firstLine) {
        return line(em.createNativeQuery(
                        """
                        select s.id from donghanh_log.audit_subject s force index (audit_subject_by_ref)
                            straight_join donghanh_log.audit_event e force index (ref) on e.ref = s.event_ref
                        where s.kind = :kind and s.ref = :ref and s.id > :firstLine and e.occurred_at - interval 1 hour > :until
                        order by s.id limit 1""")
                .setParameter("kind", span.kind())
                .setParameter("ref", span.ref())
                .setParameter("firstLine", firstLine)
                .setParameter("until", span.until()));
    }

    @SuppressWarnings("unchecked") // a native query has no typed rows
    private static Optional<Long> line(Query query) {
        List<Long> lines = query.getResultList();
        return lines.stream().findFirst();
    }

    private static List<Access> accesses(Query query, int first, int maxRows) {
        @SuppressWarnings("unchecked") // a native query has no typed rows
        List<Object[]> rows = query.setParameter("maxRows", maxRows)
                .setParameter("first", first)
                .getResultList();
        return rows.stream().map(AccessHistoryQueries::toAccess).toList();
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
