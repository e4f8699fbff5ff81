package vn.donghanh.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
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
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.AgeBandChanged;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseTransitioned;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskMover;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.casefile.task.TaskLink;
import vn.donghanh.intake.screening.FlagsRaised;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.StaffQueries;

/**
 * Starts and lists the deadlines of an emergency intake. They are stored as case tasks and shown here with their legal
 * basis and outcome.
 */
@ApplicationScoped
class EmergencyDeadlineService {
    @Inject
    EmergencyDeadlineQueries running;

    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    CaseTaskMover taskMover;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    void start(
            CaseView caseView, List<EmergencyDeadline> emergencyDeadlines, Instant from, @Nullable Integer hoursSince) {
        for (EmergencyDeadline started : emergencyDeadlines) {
            Instant due = due(started, from, hoursSince);
            if (started == EmergencyDeadline.TELL_DIRECTOR) {
                taskOpener.open(caseView.id(), started.task(), user.id(), due);
            } else {
                taskOpener.open(caseView.id(), started.task(), started.requiredPermission(), due);
            }
        }
    }

    /** Starts the deadlines of flags that a screening has raised. */
    void start(@Observes FlagsRaised raised) {
        startLater(raised.caseView(), EmergencyDeadline.startedBy(raised), raised.hoursSince());
    }

    /**
     * Starts the measures of child protection when a client received as an adult turns out to be, or possibly to be, a minor; drops them when the client is known to
     * be of full age.
     */
    void ageChanged(@Observes AgeBandChanged changed) {
        if (changed.beginsChildPath()) {
            startLater(changed.caseView(), List.of(EmergencyDeadline.CHILD_MEASURES), null);
        } else if (changed.endsChildPath()) {
            taskEnder.drop(changed.caseView().id(), EmergencyDeadline.CHILD_MEASURES.task());
        }
    }

    /** Starts the measures of child protection anew when the case of a minor is reopened: the client has come back in need. */
    void reopened(@Observes CaseTransitioned transitioned) {
        if (transitioned.step() == CaseStep.REOPEN && transitioned.caseView().childPath()) {
            startLater(transitioned.caseView(), List.of(EmergencyDeadline.CHILD_MEASURES), null);
        }
    }

    /** Starts deadlines from now; those of child protection once in an episode, whatever shows that the client is a minor. */
    private void startLater(CaseView caseView, List<EmergencyDeadline> deadlines, @Nullable Integer hoursSince) {
        List<EmergencyDeadline> started = deadlines.stream()
                .filter(deadline ->
                        deadline != EmergencyDeadline.CHILD_MEASURES || !running.isStartedInEpisode(caseView, deadline))
                .toList();
        start(caseView, started, clock.instant(), hoursSince);
    }

    /**
     * Counts the running deadlines from another time of the exposure, wherever that leaves them. A deadline that was settled stays so.
     *
     * @return the deadlines that were moved
     */
    List<EmergencyDeadline> countFrom(CaseView caseView, Instant exposure) {
        return Stream.of(EmergencyDeadline.values())
                .filter(EmergencyDeadline::countsFromExposure)
                .filter(deadline ->
                        taskMover.move(caseView.id(), deadline.task(), deadlines.due(deadline.deadline(), exposure)))
                .toList();
    }

    /** Returns the deadlines that would start if the client were received with the facts entered so far. */
    List<ReceptionDeadlineRow> preview(
            List<EmergencyDeadline> emergencyDeadlines,
            @Nullable AgeBand age,
            Instant from,
            @Nullable Integer hoursSince) {
        Instant now = clock.instant();
        return emergencyDeadlines.stream()
                .map(started -> {
                    Instant due = due(started, from, hoursSince);
                    return new ReceptionDeadlineRow(
                            started, due, basis(started, age, from), due.isBefore(now), null, null, null, false, null);
                })
                .sorted(Comparator.comparing(ReceptionDeadlineRow::due))
                .toList();
    }

    /** Returns running deadlines first, by due time, followed by those that have ended. */
    List<ReceptionDeadlineRow> findRows(CaseView caseView, Reception reception) {
        List<EmergencyDeadlineQueries.RunningDeadline> rows = running.find(caseView);
        Map<StaffId, String> names = staff.names(rows.stream()
                .map(EmergencyDeadlineQueries.RunningDeadline::endedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> toRow(caseView, reception, names, row))
                .sorted(Comparator.comparing((ReceptionDeadlineRow row) -> !row.isRunning())
                        .thenComparing(ReceptionDeadlineRow::due))
                .toList();
    }

    private ReceptionDeadlineRow toRow(
            CaseView caseView,
            Reception reception,
            Map<StaffId, String> names,
            EmergencyDeadlineQueries.RunningDeadline row) {
        EmergencyDeadline deadline = EmergencyDeadline.of(row.kind()).orElseThrow();
        Instant due = row.due();
        Instant ended = row.ended();
        StaffId staffId = row.endedBy();
        return new ReceptionDeadlineRow(
                deadline,
                due,
                basis(deadline, caseView.ageBand(), reception.arrivedAt()),
                ended == null && due.isBefore(clock.instant()),
                ended,
                row.ending(),
                staffId == null ? null : names.get(staffId),
                ended == null && caseView.isOpen() && user.may(deadline.requiredPermission()),
                TaskLink.of(
                        row.kind(),
                        caseView.number().value(),
                        null,
                        row.sentCode(),
                        row.reached(),
                        user.may(Permission.REFERRAL_SEND)));
    }

    private Instant due(EmergencyDeadline deadline, Instant from, @Nullable Integer hoursSince) {
        return deadlines.due(deadline.deadline(), deadline.countsFromExposure() ? exposure(from, hoursSince) : from);
    }

    private Instant exposure(Instant from, @Nullable Integer hoursSince) {
        return hoursSince == null
                ? deadlines.assumedStart(DeadlineCode.SPECIALIST_EXAM_72H, from)
                : from.minus(Duration.ofHours(hoursSince));
    }

    /**
     * Returns the legal basis of a deadline. The decree on children binds under 16; for ages 16 and 17, or an uncertain
     * age, the same procedure is the Centre's own rule and there is no legal basis.
     */
    private @Nullable String basis(EmergencyDeadline deadline, @Nullable AgeBand age, Instant from) {
        boolean isCentreRule = deadline == EmergencyDeadline.CHILD_MEASURES && age != AgeBand.UNDER_16;
        return isCentreRule ? null : deadlines.basis(deadline.deadline(), CentreTime.day(from));
    }
}
