package vn.donghanh.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.donghanh.casefile.model.AgeBandChanged;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskMover;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.casefile.task.CaseTaskQueries;
import vn.donghanh.casefile.task.TaskEnding;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;

/** Starts and ends the deadlines of each incident, as tasks about it. Those of another incident of the case are left alone. */
@ApplicationScoped
class IncidentTaskPlanner {
    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    CaseTaskMover taskMover;

    @Inject
    CaseTaskQueries openTasks;

    @Inject
    IncidentRepository incidents;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    Clock clock;

    void start(CaseView caseView, Incident incident, IncidentSummary summary, IncidentAccount account) {
        for (IncidentDeadline deadline : IncidentDeadline.startedBy(summary, account, caseView)) {
            due(deadline, incident, incident.recordedAt()).ifPresent(due -> open(caseView, incident, deadline, due));
        }
        if (!openTasks.isOpen(caseView.id(), TaskKind.RISK_SCREENING)) {
            taskOpener.openForManager(
                    caseView.id(),
                    TaskKind.RISK_SCREENING,
                    incident.incidentRef(),
                    deadlines.due(DeadlineCode.RISK_SCREENING, incident.recordedAt()));
        }
    }

    /**
     * Counts the deadlines of care again after a correction, from the first record as before. A running one is moved and keeps its referral; what was settled
     * or has ended with the case stays so.
     */
    void restart(CaseView caseView, Incident corrected, IncidentSummary summary, IncidentAccount account) {
        List<IncidentDeadline> wanted = IncidentDeadline.startedBy(summary, account, caseView);
        Set<IncidentDeadline> settled = findSettled(corrected);
        Instant recorded = incidents.findFirstRecordedAt(corrected.incidentRef());
        Arrays.stream(IncidentDeadline.values())
                .filter(IncidentDeadline::isCare)
                .filter(deadline -> !settled.contains(deadline))
                .forEach(deadline -> {
                    Optional<Instant> due =
                            wanted.contains(deadline) ? due(deadline, corrected, recorded) : Optional.empty();
                    if (due.isEmpty()) {
                        taskEnder.dropAbout(caseView.id(), corrected.incidentRef(), deadline.task());
                    } else if (!taskMover.moveAbout(caseView.id(), corrected.incidentRef(), deadline.task(), due.get())
                            && caseView.isRunning()) {
                        open(caseView, corrected, deadline, due.get());
                    }
                });
    }

    /**
     * Brings the deadlines about a child in line with the age, when that has become known: those that do not concern the client any more are dropped; for the incidents of this
     * episode what is missing starts now, unless it was settled.
     */
    void ageChanged(@Observes AgeBandChanged changed) {
        CaseView caseView = changed.caseView();
        for (IncidentDeadline deadline : List.of(IncidentDeadline.CHILD_MEASURES, IncidentDeadline.CHILD_NOTICE)) {
            if (!deadline.protects(caseView.ageBand())) {
                taskEnder.drop(caseView.id(), deadline.task());
            } else if (caseView.isOpen()) {
                Instant due = deadlines.due(deadline.code(), clock.instant());
                incidents.findByEpisode(caseView).stream()
                        .filter(incident -> !findSettled(incident).contains(deadline))
                        .forEach(incident -> open(caseView, incident, deadline, due));
            }
        }
    }

    /** Returns the deadlines that somebody has settled, and those that were answered at the closing or ended with the case. */
    private Set<IncidentDeadline> findSettled(Incident incident) {
        Stream<String> events = incidents.findEvents(incident.incidentRef()).stream()
                .filter(event -> event.kind() == IncidentEvent.Kind.DEADLINE)
                .map(IncidentEvent::subject);
        Stream<String> ended = incidents.findDeadlines(incident.caseId()).stream()
                .filter(task -> incident.incidentRef().equals(task.subject()))
                .filter(task -> task.ended() != null && task.ending() != TaskEnding.DROPPED)
                .flatMap(task -> IncidentDeadline.of(task.kind()).stream())
                .map(IncidentDeadline::name);
        return Stream.concat(events, ended).map(IncidentDeadline::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    void settle(CaseView caseView, Incident incident, IncidentDeadline deadline, TaskEnding ending) {
        taskEnder.endAbout(caseView.id(), incident.incidentRef(), deadline.task(), ending);
    }

    private void open(CaseView caseView, Incident incident, IncidentDeadline deadline, Instant due) {
        if (deadline.isForManager()) {
            taskOpener.openForManager(caseView.id(), deadline.task(), incident.incidentRef(), due);
        } else {
            taskOpener.open(caseView.id(), deadline.task(), deadline.requiredPermission(), incident.incidentRef(), due);
        }
    }

    /**
     * Returns the due time; empty when it had passed before the incident was recorded.
     *
     * @param recorded when the incident was first recorded
     */
    private Optional<Instant> due(IncidentDeadline deadline, Incident incident, Instant recorded) {
        Instant assumed = deadlines.assumedStart(DeadlineCode.SPECIALIST_EXAM_72H, recorded);
        Instant due = deadlines.due(deadline.code(), deadline.countedFrom(incident.time(), recorded, assumed));
        return due.isAfter(recorded) ? Optional.of(due) : Optional.empty();
    }
}
