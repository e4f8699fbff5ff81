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
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskQueries;
import vn.donghanh.casefile.task.CaseTaskRepository;
import vn.donghanh.casefile.task.TaskEnding;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;

/** Starts and ends the deadlines of each incident, as tasks about it. Those of another incident of the case are left alone. */
@ApplicationScoped
class IncidentTaskPlanner {
    @Inject
    CaseTaskRepository tasks;

    @Inject
    CaseTaskQueries openTasks;

    @Inject
    IncidentRepository incidents;

    @Inject
    DeadlineQueries deadlines;

    void start(CaseView caseView, Incident incident, IncidentSummary summary, IncidentAccount account) {
        for (IncidentDeadline deadline : IncidentDeadline.startedBy(summary, account, caseView)) {
            dueIfAhead(deadline, incident).ifPresent(due -> open(caseView, incident, deadline, due));
        }
        if (!openTasks.isOpen(caseView.id(), TaskKind.RISK_SCREENING)) {
            tasks.openForManager(
                    caseView.id(),
                    TaskKind.RISK_SCREENING,
                    incident.incidentRef(),
                    deadlines.due(DeadlineCode.RISK_SCREENING, incident.recordedAt()));
        }
    }

    /** Counts the deadlines of care again after a correction; those that were settled stay so. */
    void restart(CaseView caseView, Incident corrected, IncidentSummary summary, IncidentAccount account) {
        List<IncidentDeadline> wanted = IncidentDeadline.startedBy(summary, account, caseView);
        Set<String> settled = incidents.findEvents(corrected.incidentRef()).stream()
                .filter(event -> event.kind() == IncidentEvent.Kind.DEADLINE)
                .map(IncidentEvent::subject)
                .collect(Collectors.toSet());
        Arrays.stream(IncidentDeadline.values())
                .filter(IncidentDeadline::isCare)
                .filter(deadline -> !settled.contains(deadline.name()))
                .forEach(deadline -> {
                    tasks.dropAbout(caseView.id(), corrected.incidentRef(), deadline.task());
                    if (wanted.contains(deadline)) {
                        dueIfAhead(deadline, corrected).ifPresent(due -> open(caseView, corrected, deadline, due));
                    }
                });
    }

    void settle(CaseView caseView, Incident incident, IncidentDeadline deadline, TaskEnding ending) {
        tasks.endAbout(caseView.id(), incident.incidentRef(), deadline.task(), ending);
    }

    private void open(CaseView caseView, Incident incident, IncidentDeadline deadline, Instant due) {
        if (deadline.isForManager()) {
            tasks.openForManager(caseView.id(), deadline.task(), incident.incidentRef(), due);
        } else {
            tasks.open(caseView.id(), deadline.task(), deadline.requiredPermission(), incident.incidentRef(), due);
        }
    }

    /** Returns the due time; empty when it had passed before the incident was recorded. */
    private Optional<Instant> dueIfAhead(IncidentDeadline deadline, Incident incident) {
        Instant due = deadlines.due(deadline.code(), deadline.countedFrom(incident.time(), incident.recordedAt()));
        return due.isAfter(incident.recordedAt()) ? Optional.of(due) : Optional.empty();
    }
}
