package vn.donghanh.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RandomReference;

/** Queries the audit log as a whole: actor, action, time and result. Of the subjects it returns only kind and number. */
@ApplicationScoped
public class AuditEventQueries {
    @PersistenceContext
    EntityManager em;

    /**
     * Filter of the log.
     * @param actor a username; null for any
     * @param topic value of the column {@code topic}; null for any
     */
    public record Filter(
            Instant from, Instant until, @Nullable String actor, @Nullable String topic, @Nullable LogResult result)
            implements Serializable {
        private boolean isReadByOutcome() {
            return result == null && (actor != null || topic != null);
        }

        private Filter within(Instant first, Instant last) {
            return new Filter(first, last, actor, topic, result);
        }
    }

    /**
     * A place in the log, in the address of a page: beside an event, whose reference says nothing of its time or order.
     * @param newer whether the events after it are wanted; otherwise those before it
     */
    public record Position(String event, boolean newer) implements Serializable {
        private static final Pattern FORMAT = Pattern.compile("(newer|older)-(" + RandomReference.FORMAT + ")");

        public static @Nullable Position parse(@Nullable String text) {
            Matcher found = FORMAT.matcher(text == null ? "" : text);
            return found.matches() ? new Position(found.group(2), found.group(1).equals("newer")) : null;
        }

        public String text() {
            return (newer ? "newer-" : "older-") + event;
        }
    }

    /**
     * One event of the log.
     * @param about number of subjects by kind, e.g. {@code case} 25
     */
    public record Event(Instant at, @Nullable Long actorId, String action, LogResult result, Map<String, Long> about)
            implements Serializable {}

    /**
     * Events, newest first.
     * @param newer where the events after these are; null when these are the newest
     * @param older where the events before these are; null when these are the oldest
     */
    public record LogSlice(List<Event> events, @Nullable Position newer, @Nullable Position older)
            implements Serializable {}

    private record Place(long id, Instant at) {}

    /**
     * Returns the events beside a place, or the newest, in at most five statements, without references of subjects and without reasons. Reads as many events however
     * far back the place is.
     * @param position null, or one of an unknown event, for the newest
     */
    public LogSlice page(Filter filter, @Nullable Position position, int size) {
        Place place = position == null ? null : findPlace(position.event());
        boolean newer = place != null && position != null && position.newer();
        List<Object[]> rows = find(filter, place, newer, size + 1);
        if (newer && rows.size() < size) {
            return page(filter, null, size);
        }
        boolean more = rows.size() > size;
        rows = rows.subList(0, Math.min(size, rows.size()));
        if (newer) {
            Collections.reverse(rows);
        }
        return slice(rows, newer ? more : place != null, newer || more);
    }

    private @Nullable Place findPlace(String event) {
        @SuppressWarnings("unchecked") // a native query has no typed rows
        List<Object[]> rows = em.createNativeQuery(
                        "select e.id, e.occurred_at from donghanh_log.audit_event e where e.ref = :ref")
                .setParameter("ref", event)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Place((Long) row[0], ((java.sql.Timestamp) row[1]).toInstant()))
                .orElse(null);
    }

    /**
     * Keys of an account and of a topic hold the outcome before the time, so that what rarely happened is found: whatever happened is read of each outcome in turn, within the
     * time of what was found of those before.
     */
    private List<Object[]> find(Filter filter, @Nullable Place place, boolean newer, int most) {
        if (!filter.isReadByOutcome()) {
            return find(filter, null, place, newer, most);
        }
        Comparator<Object[]> oldestFirst =
                Comparator.comparing(AuditEventQueries::at).thenComparing(row -> (Long) row[6]);
        List<Object[]> found = new ArrayList<>();
        Filter left = filter;
        for (AuditOutcome outcome : AuditOutcome.values()) {
            found.addAll(find(left, outcome, place, newer, most));
            found.sort(newer ? oldestFirst : oldestFirst.reversed());
            if (found.size() >= most) {
                found.subList(most, found.size()).clear();
                Instant last = at(found.get(most - 1));
                left = newer ? filter.within(filter.from(), last) : filter.within(last, filter.until());
            }
        }
        return found;
    }

    private static Instant at(Object[] row) {
        return ((java.sql.Timestamp) row[1]).toInstant();
    }

    private List<Object[]> find(
            Filter filter, @Nullable AuditOutcome outcome, @Nullable Place place, boolean newer, int most) {
        String beside = newer ? ">" : "<";
        String order = newer ? "asc" : "desc";
        String conditions = (place == null
                        ? ""
                        : " and e.occurred_at " + beside + "= :at and (e.occurred_at " + beside + " :at or e.id "
                                + beside + " :id)")
                + (filter.actor() == null ? "" : " and e.actor = :actor")
                + (filter.topic() == null ? "" : " and e.topic = :topic")
                + (filter.result() == null ? "" : " and " + filter.result().sqlCondition())
                + (outcome == null ? "" : " and e.outcome = :outcome");
        Query query = em.createNativeQuery(
                        "select e.ref, e.occurred_at, e.actor_id, e.action, e.outcome, e.code, e.id from donghanh_log.audit_event e"
                                + " where e.occurred_at between :from and :until" + conditions
                                + " order by e.occurred_at " + order + ", e.id " + order)
                .setParameter("from", filter.from())
                .setParameter("until", filter.until())
                .setMaxResults(most);
        if (place != null) {
            query.setParameter("at", place.at()).setParameter("id", place.id());
        }
        if (filter.actor() != null) {
            query.setParameter("actor", filter.actor());
        }
        if (filter.topic() != null) {
            query.setParameter("topic", filter.topic());
        }
        if (outcome != null) {
            query.setParameter("outcome", outcome.name());
        }
        if (filter.result() != null && filter.result().isRefused()) {
            query.setParameter("keepingOut", LogResult.ACCESS_RULES);
        }
        @SuppressWarnings("unchecked") // a native query has no typed rows
        List<Object[]> rows = query.getResultList();
        return rows;
    }

    private LogSlice slice(List<Object[]> rows, boolean newer, boolean older) {
        List<String> refs = rows.stream().map(row -> (String) row[0]).toList();
        Map<String, Map<String, Long>> about = about(refs);
        return new LogSlice(
                rows.stream()
                        .map(row -> new Event(
                                at(row),
                                (Long) row[2],
                                (String) row[3],
                                LogResult.of(AuditOutcome.valueOf((String) row[4]), (String) row[5]),
                                about.getOrDefault((String) row[0], Map.of())))
                        .toList(),
                newer && !refs.isEmpty() ? new Position(refs.get(0), true) : null,
                older && !refs.isEmpty() ? new Position(refs.get(refs.size() - 1), false) : null);
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
