package vn.donghanh.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.assessment.NeedHistoryQueries;
import vn.donghanh.casefile.CaseStatisticsQueries;
import vn.donghanh.casefile.CaseStatisticsQueries.CaseFact;
import vn.donghanh.casefile.CaseStatisticsQueries.TransitionFact;
import vn.donghanh.casefile.NeedKindKeyRepository;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.spi.ServiceAccessProvider;
import vn.donghanh.casefile.spi.ServiceAccessProvider.AccessEvent;
import vn.donghanh.casefile.spi.TickedActionProvider;
import vn.donghanh.casefile.spi.TickedActionProvider.TickedAction;
import vn.donghanh.closing.ClosingStatisticsQueries;
import vn.donghanh.closing.ClosingStatisticsQueries.ClosedCase;
import vn.donghanh.consent.ConsentAnswerQueries;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.reference.DeadlineSnapshot;
import vn.donghanh.reporting.Target7.Span;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.CentreTime;

/** Loads all data of the outcome figures in a constant number of statements. */
@ApplicationScoped
class OutcomeDataLoader {
    @Inject
    CaseStatisticsQueries figures;

    @Inject
    NeedHistoryQueries needs;

    @Inject
    ClosingStatisticsQueries closings;

    @Inject
    ConsentAnswerQueries consentAnswers;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    @Any
    Instance<ServiceAccessProvider> sources;

    @Inject
    @Any
    Instance<TickedActionProvider> tickedSources;

    @Inject
    NeedKindKeyRepository kindKeys;

    @Inject
    BulkReadRepository reading;

    /** @param scope the cases visible to the reader, or all cases of the Centre: then the figures leave it, without clients who refuse that */
    Records load(AsOf asOf, CaseStatisticsQueries.Scope scope) {
        return reading.read(() -> read(asOf, scope));
    }

    private Records read(AsOf asOf, CaseStatisticsQueries.Scope scope) {
        CaseStatisticsQueries.Snapshot snapshot = figures.asOf(asOf, scope);
        List<ClosedCase> closed = closings.findClosedCases(asOf);
        MistakenEpisodes mistakes = MistakenEpisodes.of(closed, snapshot.transitions());
        Map<CaseId, CaseId> merged = figures.mergedInto(asOf.cutoff());
        List<CaseFact> cases = snapshot.cases().stream()
                .filter(caseFact -> !mistakes.isWhole(caseFact.id()) && !merged.containsKey(caseFact.id()))
                .map(mistakes::withoutThem)
                .toList();
        DeadlineSnapshot table = deadlines.snapshot(asOf.cutoff());
        ClientStateHistory history = new ClientStateHistory(
                needs.findCompleted(asOf).stream()
                        .filter(assessed -> !mistakes.contains(assessed.caseId(), assessed.episode()))
                        .toList(),
                needs.findWithdrawn(asOf),
                snapshot.ends(),
                (caseFact, named) -> triageDue(table, caseFact.levels().on(named), named));
        Map<CaseId, Map<String, String>> survivingKeys = kindKeys.toSurvivingKeys(merged);
        List<AccessEvent> events = sources.stream()
                .flatMap(source -> source.accessEvents(asOf).stream())
                .filter(event -> !mistakes.contains(event))
                .map(event -> forSurvivingCase(event, merged, survivingKeys))
                .toList();
        List<TickedAction> ticked = tickedSources.stream()
                .flatMap(source -> source.tickedActions(asOf).stream())
                .toList();
        StatisticsRefusals refusals = scope == CaseStatisticsQueries.Scope.CENTRE
                ? StatisticsRefusals.of(consentAnswers.findAnswers(ConsentScope.STATISTICS, asOf), merged)
                : StatisticsRefusals.NONE;
        return new Records(
                asOf,
                cases,
                closed,
                snapshot.transitions(),
                mistakes,
                merged,
                history,
                events,
                ticked,
                refusals,
                table);
    }

    /**
     * Moves an access event of a merged case to the surviving case, where it counts for any need of its kind or service group. An event of a kind
     * that the surviving case does not know answers none of its needs.
     */
    private static AccessEvent forSurvivingCase(
            AccessEvent event, Map<CaseId, CaseId> merged, Map<CaseId, Map<String, String>> survivingKeys) {
        CaseId surviving = merged.get(event.caseId());
        if (surviving == null) {
            return event;
        }
        Map<String, String> keys = survivingKeys.getOrDefault(event.caseId(), Map.of());
        Set<String> kinds = event.kinds().stream()
                .map(kind -> keys.getOrDefault(kind, kind))
                .collect(Collectors.toSet());
        return new AccessEvent(surviving, event.group(), null, kinds, event.on());
    }

    private static LocalDate triageDue(DeadlineSnapshot table, TriageLevel level, LocalDate named) {
        DeadlineCode code =
                switch (level) {
                    case CRITICAL -> DeadlineCode.FIRST_CONTACT_CRITICAL;
                    case HIGH -> DeadlineCode.FIRST_CONTACT_HIGH;
                    case MEDIUM -> DeadlineCode.FIRST_CONTACT_MEDIUM;
                    case LOW -> DeadlineCode.FIRST_CONTACT_LOW;
                };
        return CentreTime.day(
                table.due(code, named.atStartOfDay(CentreTime.ZONE).toInstant()));
    }

    /** The loaded data; counting another span needs no further statement. */
    record Records(
            AsOf asOf,
            List<CaseFact> cases,
            List<ClosedCase> allClosedCases,
            List<TransitionFact> transitions,
            MistakenEpisodes mistakes,
            Map<CaseId, CaseId> merged,
            ClientStateHistory history,
            List<AccessEvent> events,
            List<TickedAction> ticked,
            StatisticsRefusals refusals,
            DeadlineSnapshot deadlines) {
        Target7 target7(Span span) {
            return Target7Calculator.of(
                    history.asOf(span.to(), cases),
                    refusals.asOf(span.to()),
                    events,
                    ticked,
                    span,
                    deadlines.calendar(),
                    deadlines.amount(DeadlineCode.ELIGIBILITY_PENDING, span.to()));
        }

        /** Returns the closings of episodes that represent a client. */
        List<ClosedCase> closedCases() {
            return allClosedCases.stream()
                    .filter(closedCase -> !mistakes.contains(closedCase.caseId(), closedCase.episode()))
                    .toList();
        }

        Set<CaseId> caseIds() {
            return cases.stream().map(CaseFact::id).collect(Collectors.toSet());
        }
    }
}
