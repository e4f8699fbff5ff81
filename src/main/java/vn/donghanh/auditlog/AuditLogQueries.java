package vn.donghanh.auditlog;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditEventQueries;
import vn.donghanh.audit.LogResult;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.StaffQueries;
import vn.donghanh.staff.Username;

/**
 * Queries for the audit log as auditors and the data protection officer see it: who did what and when, and with which outcome.
 * Without clients, case numbers and reasons, because together with times and an audit's codes these would allow joining two
 * audits.
 */
@UseCases(reads = true)
public class AuditLogQueries {
    private static final int DEFAULT_DAYS = 7;

    @Inject
    AuditEventQueries events;

    @Inject
    StaffQueries staff;

    @Inject
    Clock clock;

    /** Search criteria, each optional; without dates the last week is searched. */
    public record Criteria(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String actor,
            @Nullable LogTopic topic,
            @Nullable LogResult result)
            implements Serializable {}

    /**
     * @param name null for the system user and for requests without sign-in
     * @param organisation the organisation of a partner user; null for the Centre's staff
     */
    public record Row(
            AuditEventQueries.Event event, @Nullable String name, Set<Role> roles, @Nullable String organisation)
            implements Serializable {}

    /**
     * @param newer where the events after these are; null when these are the newest
     * @param older where the events before these are; null when these are the oldest
     */
    public record PageView(
            LocalDate from,
            LocalDate to,
            List<Row> lines,
            AuditEventQueries.@Nullable Position newer,
            AuditEventQueries.@Nullable Position older)
            implements Serializable {}

    /** @param position null for the newest events */
    @Requires(Permission.LOG_READ)
    @AuditAction("audit-log.view")
    public PageView page(Criteria criteria, AuditEventQueries.@Nullable Position position, int size) {
        LocalDate to = criteria.to() == null ? CentreTime.today(clock) : criteria.to();
        LocalDate from = criteria.from() == null ? to.minusDays(DEFAULT_DAYS) : criteria.from();
        if (criteria.actor() != null && !Username.isValid(criteria.actor())) {
            return new PageView(from, to, List.of(), null, null);
        }
        AuditEventQueries.LogSlice slice = events.page(
                new AuditEventQueries.Filter(
                        from.atStartOfDay(CentreTime.ZONE).toInstant(),
                        to.plusDays(1).atStartOfDay(CentreTime.ZONE).toInstant(),
                        criteria.actor(),
                        criteria.topic() == null ? null : criteria.topic().name(),
                        criteria.result()),
                position,
                size);
        List<AuditEventQueries.Event> found = slice.events();
        Set<StaffId> actorIds = found.stream()
                .map(AuditEventQueries.Event::actorId)
                .filter(Objects::nonNull)
                .map(StaffId::new)
                .collect(Collectors.toSet());
        Map<StaffId, String> names = staff.names(actorIds);
        Map<StaffId, StaffQueries.StaffPosition> positions = staff.positions(actorIds);
        return new PageView(
                from,
                to,
                found.stream().map(event -> row(event, names, positions)).toList(),
                slice.newer(),
                slice.older());
    }

    private static Row row(
            AuditEventQueries.Event event,
            Map<StaffId, String> names,
            Map<StaffId, StaffQueries.StaffPosition> positions) {
        Long actor = event.actorId();
        StaffId id = actor == null ? null : new StaffId(actor);
        StaffQueries.StaffPosition position = id == null ? null : positions.get(id);
        return new Row(
                event,
                id == null ? null : names.get(id),
                position == null ? Set.of() : position.roles(),
                position == null ? null : position.organisation());
    }
}
