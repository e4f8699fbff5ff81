package vn.donghanh.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Queries the audit log as a whole: actor, action, time and result. Of the subjects it returns only kind and number. */
@ApplicationScoped
public class AuditEventQueries {
    @PersistenceContext
    EntityManager em;

    /**
     * Filter of the log.
     * @param actor a username; null for any
     * @param actions action names, or subjects (the part before the dot) that stand for all their actions; null for any
     */
    public record Filter(
            Instant from,
            Instant until,
            @Nullable String actor,
            @Nullable Set<String> actions,
            @Nullable LogResult result)
            implements Serializable {}

    /**
     * One event of the log.
     * @param about number of subjects by kind, e.g. {@code case} 25
     */
    public record Event(Instant at, @Nullable Long actorId, String action, LogResult result, Map<String, Long> about)
            implements Serializable {}

    /** Returns events, newest first, in two statements, without references of subjects and without reasons. */
    public List<Event> page(Filter filter, int first, int maxRows) {
        String conditions = (filter.actor() == null ? "" : " and e.actor = :actor")
                + (filter.actions() == null
                        ? ""
                        : " and (e.action in (:actions) or substring_index(e.action, '.', 1) in (:actions))")
                + (filter.result() == null ? "" : " and " + filter.result().sqlCondition());
        Query query = em.createNativeQuery(
                        "select e.ref, e.occurred_at, e.actor_id, e.action, e.outcome, e.code from donghanh_log.audit_event e"
                                + " where e.occurred_at between :from and :until" + conditions
                                + " order by e.occurred_at desc, e.id desc")
                .setParameter("from", filter.from())
                .setParameter("until", filter.until())
                .setFirstResult(first)
                .setMaxResults(maxRows);
        if (filter.actor() != null) {
            query.setParameter("actor", filter.actor());
        }
        if (filter.actions() != null) {
            query.setParameter("actions", filter.actions());
        }
        if (filter.result() != null && filter.result().isRefused()) {
            query.setParameter("keepingOut", LogResult.ACCESS_RULES);
        }
        @SuppressWarnings("unchecked") // a native query has no typed rows
        List<Object[]> rows = query.getResultList();
        Map<String, Map<String, Long>> about =
                about(rows.stream().map(row -> (String) row[0]).toList());
        return rows.stream()
                .map(row -> new Event(
                        ((java.sql.Timestamp) row[1]).toInstant(),
                        (Long) row[2],
                        (String) row[3],
                        LogResult.of(AuditOutcome.valueOf((String) row[4]), (String) row[5]),
                        about.getOrDefault((String) row[0], Map.of())))
                .toList();
    }

    private Map<String, Map<String, Long>> about(List<String> events) {
        Map<String, Map<String, Long>> about = new HashMap<>();
        if (!events.isEmpty()) {
            @SuppressWarnings("unchecked") // a native query has no typed rows
            List<Object[]> rows = em.createNativeQuery(
                            """
                            select s.event_ref, s.kind, count(distinct s.ref) from donghanh_log.audit_subject s
                            where s.event_ref in (:events) group by s.event_ref, s.kind""")
                    .setParameter("events", events)
                    .getResultList();
            rows.forEach(row -> about.computeIfAbsent((String) row[0], ref -> new TreeMap<>())
                    .put((String) row[1], ((Number) row[2]).longValue()));
        }
        return about;
    }
}
