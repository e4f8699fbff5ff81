package vn.donghanh.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.task.CaseTaskRepository;
import vn.donghanh.casefile.task.TaskEnding;
import vn.donghanh.reference.DeadlineQueries;

/** Starts and ends the deadlines of each incident, as tasks about it. Those of another incident of the case are left alone. */
@ApplicationScoped
class IncidentTaskPlanner {
    @Inject
    CaseTaskRepository tasks;

    @Inject
    IncidentRepository incidents;

    @Inject
    DeadlineQueries deadlines;

    void start(CaseView caseView, Incident incident, IncidentSummary summary, IncidentAccount account) {
        for (IncidentClock clock : IncidentClock.startedBy(summary, account, caseView)) {
            dueIfAhead(clock, incident).ifPresent(due -> open(caseView, incident, clock, due));
        }
    }

    /** Counts the deadlines of care again after a correction; those that were settled stay so. */
    void restart(CaseView caseView, Incident corrected, IncidentSummary summary, IncidentAccount account) {
        List<IncidentClock> wanted = IncidentClock.startedBy(summary, account, caseView);
        Set<String> settled = incidents.findEvents(corrected.incidentRef()).stream()
                .filter(event -> event.kind() == IncidentEvent.Kind.CLOCK)
                .map(IncidentEvent::subject)
                .collect(Collectors.toSet());
        Arrays.stream(IncidentClock.values())
                .filter(IncidentClock::isCare)
                .filter(clock -> !settled.contains(clock.name()))
                .forEach(clock -> {
                    tasks.dropAbout(caseView.id(), corrected.incidentRef(), clock.task());
                    if (wanted.contains(clock)) {
                        dueIfAhead(clock, corrected).ifPresent(due -> open(caseView, corrected, clock, due));
                    }
                });
    }

    void settle(CaseView caseView, Incident incident, IncidentClock clock, TaskEnding ending) {
        tasks.endAbout(caseView.id(), incident.incidentRef(), clock.task(), ending);
    }

    private void open(CaseView caseView, Incident incident, IncidentClock clock, Instant due) {
        if (clock.isForManager()) {
            tasks.openForManager(caseView.id(), clock.task(), incident.incidentRef(), due);
        } else {
            tasks.open(caseView.id(), clock.task(), clock.requiredPermission(), incident.incidentRef(), due);
        }
    }

    /** Returns the due time; empty when it had passed before the incident was recorded. */
    private Optional<Instant> dueIfAhead(IncidentClock clock, Incident incident) {
        Instant due = deadlines.due(clock.deadline(), clock.countedFrom(incident.time(), incident.recordedAt()));
        return due.isAfter(incident.recordedAt()) ? Optional.of(due) : Optional.empty();
    }
}
