package vn.donghanh.oversight;

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
import vn.donghanh.audit.LogResult;
import vn.donghanh.audit.LoggedEvents;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.Slice;
import vn.donghanh.shared.VietNam;
import vn.donghanh.staff.StaffDirectory;
import vn.donghanh.staff.Username;

/**
 * The log for auditors and the data protection officer: who did what when and how it ended. No client, no number of a case and
 * no reason: with the times of day and an audit's code, two audits could be joined.
 */
@UseCases
public class LogExplorer {
    private static final int DAYS = 7;

    @Inject
    LoggedEvents events;

    @Inject
    StaffDirectory staff;

    @Inject
    Clock clock;

    /** Every part may be left open; without days it is the last week. */
    public record Wanted(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String actor,
            @Nullable LogTopic topic,
            @Nullable LogResult result)
            implements Serializable {}

    /**
     * @param who null for the system itself and for somebody not signed in
     * @param organisation of a partner's people; null for the Centre's staff
     */
    public record Line(LoggedEvents.Event event, @Nullable String who, Set<Role> roles, @Nullable String organisation)
            implements Serializable {}

    public record Page(LocalDate from, LocalDate to, List<Line> lines, boolean more) implements Serializable {}

    @Requires(Permission.LOG_READ)
    @AuditAction("audit-log.view")
    public Page page(Wanted wanted, Slice slice) {
        LocalDate to = wanted.to() == null ? VietNam.day(clock.instant()) : wanted.to();
        LocalDate from = wanted.from() == null ? to.minusDays(DAYS) : wanted.from();
        if (wanted.actor() != null && !Username.fits(wanted.actor())) {
            return new Page(from, to, List.of(), false);
        }
        List<LoggedEvents.Event> found = events.page(
                new LoggedEvents.Filter(
                        from.atStartOfDay(VietNam.ZONE).toInstant(),
                        to.plusDays(1).atStartOfDay(VietNam.ZONE).toInstant(),
                        wanted.actor(),
                        wanted.topic() == null ? null : wanted.topic().actions(),
                        wanted.result()),
                slice.first(),
                slice.size() + 1);
        Set<StaffId> people = found.stream()
                .map(LoggedEvents.Event::actorId)
                .filter(Objects::nonNull)
                .map(StaffId::new)
                .collect(Collectors.toSet());
        Map<StaffId, String> names = staff.names(people);
        Map<StaffId, StaffDirectory.Post> posts = staff.posts(people);
        return new Page(
                from,
                to,
                found.stream()
                        .limit(slice.size())
                        .map(event -> line(event, names, posts))
                        .toList(),
                found.size() > slice.size());
    }

    private static Line line(
            LoggedEvents.Event event, Map<StaffId, String> names, Map<StaffId, StaffDirectory.Post> posts) {
        Long actor = event.actorId();
        StaffId id = actor == null ? null : new StaffId(actor);
        StaffDirectory.Post post = id == null ? null : posts.get(id);
        return new Line(
                event,
                id == null ? null : names.get(id),
                post == null ? Set.of() : post.roles(),
                post == null ? null : post.organisation());
    }
}
