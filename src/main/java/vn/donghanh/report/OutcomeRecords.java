package vn.donghanh.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.assessment.NeedHistory;
import vn.donghanh.casefile.AccessEventSource;
import vn.donghanh.casefile.AccessEventSource.AccessEvent;
import vn.donghanh.casefile.CaseFigures;
import vn.donghanh.casefile.CaseFigures.CaseFact;
import vn.donghanh.casefile.CaseId;
import vn.donghanh.casefile.TriageLevel;
import vn.donghanh.closing.ClosingFigures;
import vn.donghanh.closing.ClosingFigures.ClosedCase;
import vn.donghanh.closing.ClosureReason;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineTable;
import vn.donghanh.reference.Deadlines;
import vn.donghanh.report.T7.Span;
import vn.donghanh.shared.VietNam;

/** Reads everything that the outcome figures count, in a constant number of statements, whatever there is. */
@ApplicationScoped
class OutcomeRecords {
    /** Files that should not be there stand for nobody. */
    private static final Set<ClosureReason> NO_CLIENT = Set.of(ClosureReason.DUPLICATE, ClosureReason.ENTERED_IN_ERROR);

    @Inject
    CaseFigures figures;

    @Inject
    NeedHistory needs;

    @Inject
    ClosingFigures closings;

    @Inject
    Deadlines deadlines;

    @Inject
    @Any
    Instance<AccessEventSource> sources;

    /** @param scope whose cases: those the reader sees, or the Centre's */
    Records until(LocalDate day, CaseFigures.Scope scope) {
        CaseFigures.Snapshot snapshot = figures.asOf(day, scope);
        List<ClosedCase> closed = closings.closed(day);
        Set<CaseId> noClient = closed.stream()
                .filter(one -> NO_CLIENT.contains(one.reason()))
                .map(ClosedCase::file)
                .collect(Collectors.toSet());
        Map<CaseId, CaseId> merged = figures.merged(day);
        List<CaseFact> cases = snapshot.cases().stream()
                .filter(file -> !noClient.contains(file.id()) && !merged.containsKey(file.id()))
                .toList();
        DeadlineTable table = deadlines.table();
        ClientHistory history = new ClientHistory(
                needs.until(day),
                needs.withdrawn(day),
                snapshot.ends(),
                (file, named) -> triageDue(table, file.level(), named));
        List<AccessEvent> events = sources.stream()
                .flatMap(source -> source.accessEvents(day).stream())
                .map(event -> ofOneClient(event, merged))
                .toList();
        return new Records(cases, closed, history, events, table);
    }

    /** Help that reached a client through a case that was merged reached her: it answers whatever of that group she named in the one that goes on. */
    private static AccessEvent ofOneClient(AccessEvent event, Map<CaseId, CaseId> merged) {
        CaseId kept = merged.get(event.file());
        return kept == null ? event : new AccessEvent(kept, event.group(), null, event.on());
    }

    private static LocalDate triageDue(DeadlineTable table, TriageLevel level, LocalDate named) {
        DeadlineCode code =
                switch (level) {
                    case CRITICAL -> DeadlineCode.FIRST_CONTACT_CRITICAL;
                    case HIGH -> DeadlineCode.FIRST_CONTACT_HIGH;
                    case MEDIUM -> DeadlineCode.FIRST_CONTACT_MEDIUM;
                    case LOW -> DeadlineCode.FIRST_CONTACT_LOW;
                };
        return VietNam.day(table.due(code, named.atStartOfDay(VietNam.ZONE).toInstant()));
    }

    /** What was read; counting it again for another span reads nothing more. */
    record Records(
            List<CaseFact> cases,
            List<ClosedCase> closed,
            ClientHistory history,
            List<AccessEvent> events,
            DeadlineTable table) {
        T7 t7(Span span) {
            return T7Calculation.of(
                    history.asOf(span.to(), cases),
                    events,
                    span,
                    table.calendar(),
                    table.amount(DeadlineCode.ELIGIBILITY_PENDING, span.to()));
        }

        Set<CaseId> files() {
            return cases.stream().map(CaseFact::id).collect(Collectors.toSet());
        }
    }
}
