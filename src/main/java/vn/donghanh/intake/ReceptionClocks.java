package vn.donghanh.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.AgeBand;
import vn.donghanh.casefile.CaseTasks;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.TaskEnding;
import vn.donghanh.casefile.TaskKind;
import vn.donghanh.casefile.TaskStep;
import vn.donghanh.reference.Deadlines;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.VietNam;
import vn.donghanh.staff.StaffDirectory;

/** Starts and reads an emergency's clocks. They are tasks of the case; here they are read beside their basis and how they ended. */
@ApplicationScoped
class ReceptionClocks {
    /** When nobody knows how long ago it was, two hours are left: the flag says "within 72", and what cannot wait is done first. */
    private static final int ASSUMED_AGO = 70;

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseTasks tasks;

    @Inject
    Deadlines deadlines;

    @Inject
    StaffDirectory staff;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    void start(CaseView file, List<ReceptionClock> clocks, Instant from, @Nullable Integer hoursSince) {
        for (ReceptionClock started : clocks) {
            Instant due = due(started, from, hoursSince);
            if (started == ReceptionClock.TELL_DIRECTOR) {
                tasks.open(file.id(), started.task(), user.id(), due);
            } else {
                tasks.open(file.id(), started.task(), started.settledBy(), due);
            }
        }
    }

    record Ticking(
            TaskKind kind,
            Instant due,
            @Nullable Instant ended,
            @Nullable TaskEnding ending,
            @Nullable StaffId endedBy,
            @Nullable String sentCode,
            boolean reached) {}

    /** What would run if she were received as it stands now. */
    List<ClockLine> preview(
            List<ReceptionClock> clocks, @Nullable AgeBand age, Instant from, @Nullable Integer hoursSince) {
        Instant now = clock.instant();
        return clocks.stream()
                .map(started -> {
                    Instant due = due(started, from, hoursSince);
                    return new ClockLine(
                            started, due, basis(started, age, from), due.isBefore(now), null, null, null, false, null);
                })
                .sorted(Comparator.comparing(ClockLine::due))
                .toList();
    }

    /** Running ones first, the earliest before the later; then those that ended. */
    List<ClockLine> lines(CaseView file, Reception reception) {
        List<Ticking> rows = em.createQuery(
                        "select new vn.donghanh.intake.ReceptionClocks$Ticking(t.kind, t.dueAt, t.endedAt, t.ending,"
                                + " t.endedBy, t.sentCode, t.reached) from CaseTask t where t.caseId = :c and t.kind in :kinds",
                        Ticking.class)
                .setParameter("c", file.id().value())
                .setParameter(
                        "kinds",
                        Stream.of(ReceptionClock.values())
                                .map(ReceptionClock::task)
                                .toList())
                .getResultList();
        Map<StaffId, String> names = staff.names(
                rows.stream().map(Ticking::endedBy).filter(Objects::nonNull).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> line(file, reception, names, row))
                .sorted(Comparator.comparing((ClockLine line) -> !line.isRunning())
                        .thenComparing(ClockLine::due))
                .toList();
    }

    private ClockLine line(CaseView file, Reception reception, Map<StaffId, String> names, Ticking row) {
        ReceptionClock of = ReceptionClock.of(row.kind()).orElseThrow();
        Instant due = row.due();
        Instant ended = row.ended();
        StaffId by = row.endedBy();
        return new ClockLine(
                of,
                due,
                basis(of, file.ageBand(), reception.arrivedAt()),
                ended == null && due.isBefore(clock.instant()),
                ended,
                row.ending(),
                by == null ? null : names.get(by),
                ended == null && file.status().isOpen() && user.may(of.settledBy()),
                TaskStep.of(
                        row.kind(),
                        file.number().value(),
                        null,
                        row.sentCode(),
                        row.reached(),
                        user.may(Permission.REFERRAL_SEND)));
    }

    private Instant due(ReceptionClock of, Instant from, @Nullable Integer hoursSince) {
        Duration ago = Duration.ofHours(hoursSince == null ? ASSUMED_AGO : hoursSince);
        return deadlines.due(of.deadline(), of.countsFromExposure() ? from.minus(ago) : from);
    }

    /** The decree on children binds under 16; for those who are 16 or 17, or perhaps a child, the same path is the Centre's own rule. */
    private @Nullable String basis(ReceptionClock of, @Nullable AgeBand age, Instant from) {
        boolean own = of == ReceptionClock.CHILD_MEASURES && age != AgeBand.UNDER_16;
        return own ? null : deadlines.basis(of.deadline(), VietNam.day(from));
    }
}
