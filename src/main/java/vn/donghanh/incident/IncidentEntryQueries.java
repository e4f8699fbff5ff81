package vn.donghanh.incident;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseSummaryQueries;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFoundException;

/** Reads what leads to the record of an incident: the user's own cases, and for a case the user may not open, nothing of it. */
@UseCases(reads = true)
public class IncidentEntryQueries {
    private static final int MOST_CASES = 30;

    /** How long the author of a record without access to the case may look at it again. */
    private static final Duration AUTHOR_SEES = Duration.ofHours(12);

    @Inject
    CaseAccess access;

    @Inject
    CaseSummaryQueries caseSummaries;

    @Inject
    IncidentRepository incidents;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** Returns the open cases that the user manages, last changed first. */
    @Requires(Permission.INCIDENT_RECORD)
    @AuditAction("incident.list-own-cases")
    public List<CaseSummaryQueries.SummaryRow> ownCases() {
        return caseSummaries.findManagedByReader(MOST_CASES);
    }

    /** Whether the user may open this case, so that the record is written there. */
    @Requires(Permission.INCIDENT_RECORD)
    @AuditAction("incident.find-case")
    public boolean mayOpenCase(String number) {
        auditContext.about("case", number);
        return CaseNumber.parse(number).map(access::isFullyVisible).orElse(false);
    }

    /** Returns what the user has just recorded, without anything of the case. */
    @Requires(Permission.INCIDENT_RECORD)
    @AuditAction("incident.view-recorded")
    public RecordedIncidentView recorded(String ref) {
        Incident incident = incidents
                .findRecordedBy(user.id(), ref, clock.instant().minus(AUTHOR_SEES))
                .orElseThrow(NotFoundException::new);
        auditContext.about("incident", ref);
        return new RecordedIncidentView(
                incident.recordedAt(),
                incidents.findDeadlines(incident.caseId()).stream()
                        .filter(task -> ref.equals(task.subject()) && task.ended() == null)
                        .map(task -> new RecordedIncidentView.Running(
                                IncidentDeadline.of(task.kind()).orElseThrow(), task.due()))
                        .sorted(Comparator.comparing(RecordedIncidentView.Running::deadline))
                        .toList());
    }
}
