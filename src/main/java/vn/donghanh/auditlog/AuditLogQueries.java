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
import vn.donghanh.shared.PageRequest;
import vn.donghanh.staff.StaffQueries;
import vn.donghanh.staff.Username;

/**
 * Queries for the audit log as auditors and the data protection officer see it: who did what and when, and with which outcome.
 * Without clients, case numbers and reasons, because together with times and an audit's codes these would allow joining two
 * audits.
 */
@UseCases
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

    public record PageView(LocalDate from, LocalDate to, List<Row> lines, boolean more) implements Serializable {}

    @Requires(Permission.LOG_READ)
    @AuditAction("audit-log.view")
    public PageView page(Criteria wanted, PageRequest slice) {
        LocalDate to = wanted.to() == null ? CentreTime.day(clock.instant()) : wanted.to();
        LocalDate from = wanted.from() == null ? to.minusDays(DEFAULT_DAYS) : wanted.from();
        if (wanted.actor() != null && !Username.isValid(wanted.actor())) {
            return new PageView(from, to, List.of(), false);
        }
        List<AuditEventQueries.Event> found = events.page(
                new AuditEventQueries.Filter(
                        from.atStartOfDay(CentreTime.ZONE).toInstant(),
                        to.plusDays(1).atStartOfDay(CentreTime.ZONE).toInstant(),
                        wanted.actor(),
                        wanted.topic() == null ? null : wanted.topic().actions(),
                        wanted.result()),
                slice.first(),
                slice.size() + 1);
        Set<StaffId> people = found.stream()
                .map(AuditEventQueries.Event::actorId)
                .filter(Objects::nonNull)
                .map(StaffId::new)
                .collect(Collectors.toSet());
        Map<StaffId, String> names = staff.names(people);
        Map<StaffId, StaffQueries.StaffPosition> posts = staff.positions(people);
        return new PageView(
                from,
                to,
                found.stream()
                        .limit(slice.size())
                        .map(event -> line(event, names, posts))
                        .toList(),
                found.size() > slice.size());
    }

    private static Row line(
            AuditEventQueries.Event event, Map<StaffId, String> names, Map<StaffId, StaffQueries.StaffPosition> posts) {
        Long actor = event.actorId();
        StaffId id = actor == null ? null : new StaffId(actor);
        StaffQueries.StaffPosition post = id == null ? null : posts.get(id);
        return new Row(
                event,
                id == null ? null : names.get(id),
                post == null ? Set.of() : post.roles(),
                post == null ? null : post.organisation());
    }
}
