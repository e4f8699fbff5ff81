package vn.donghanh.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.donghanh.assessment.NeedHistoryQueries;
import vn.donghanh.assessment.NeedHistoryQueries.Assessed;
import vn.donghanh.assessment.NeedHistoryQueries.WithdrawnNeed;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseStatisticsQueries;
import vn.donghanh.casefile.CaseStatisticsQueries.CaseFact;
import vn.donghanh.casefile.CaseStatisticsQueries.TransitionFact;
import vn.donghanh.casefile.NeedKindKeyRepository;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.spi.PartnerRequestProvider.PartnerRequest;
import vn.donghanh.casefile.spi.ServiceAccessProvider;
import vn.donghanh.casefile.spi.ServiceAccessProvider.AccessEvent;
import vn.donghanh.casefile.spi.TickedActionProvider;
import vn.donghanh.casefile.spi.TickedActionProvider.TickedAction;
import vn.donghanh.closing.ClosingStatisticsQueries;
import vn.donghanh.closing.ClosingStatisticsQueries.ClosedCase;
import vn.donghanh.consent.ConsentAnswerQueries;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.person.value.IdentityField;
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

    @Inject
    CaseRecordCopy copy;

    @Inject
    AuditContext auditContext;

    /** @param scope the cases visible to the reader, or all cases of the Centre: then the figures leave it, without clients who refuse that */
    Records load(AsOf asOf, CaseStatisticsQueries.Scope scope) {
        return reading.read(() -> read(asOf, scope));
    }

    private Records read(AsOf asOf, CaseStatisticsQueries.Scope scope) {
        auditContext.about("counted", IdentityField.BIRTH.name());
        Map<CaseId, CaseId> merged = figures.mergedInto(asOf.cutoff());
        return scope == CaseStatisticsQueries.Scope.CENTRE ? readCentre(asOf, merged) : readVisible(asOf, merged);
    }

    private Records readCentre(AsOf asOf, Map<CaseId, CaseId> merged) {
        return records(
                asOf,
                merged,
                figures.asOf(asOf, CaseStatisticsQueries.Scope.CENTRE),
                closings.findClosedCases(asOf),
                needs.findCompleted(asOf),
                needs.findWithdrawn(asOf),
                sources.stream()
                        .flatMap(source -> source.accessEvents(asOf).stream())
                        .toList(),
                tickedSources.stream()
                        .flatMap(source -> source.tickedActions(asOf).stream())
                        .toList(),
                StatisticsRefusals.of(consentAnswers.findAnswers(ConsentScope.STATISTICS, asOf), merged),
                List.of(),
                Map.of());
    }

    /** Reads the copy of the visible cases, and of those that were merged into one of them. */
    private Records readVisible(AsOf asOf, Map<CaseId, CaseId> merged) {
        Map<CaseId, Long> units = figures.findVisible(asOf.day());
        Set<CaseId> wanted = new HashSet<>(units.keySet());
        merged.forEach((from, to) -> {
            if (units.containsKey(to)) {
                wanted.add(from);
            }
        });
        List<CaseRecords> all = copy.read(asOf, wanted);
        List<CaseRecords> cases =
                all.stream().filter(known -> units.containsKey(known.id())).toList();
        return records(
                asOf,
                merged,
                new CaseStatisticsQueries.Snapshot(
                        cases.stream()
                                .flatMap(known -> Stream.ofNullable(known.fact()))
                                .toList(),
                        all(all, CaseRecords::ends),
                        all(all, CaseRecords::transitions)),
                all(all, CaseRecords::closings),
                all(all, CaseRecords::assessments),
                all(all, CaseRecords::withdrawals),
                all(all, CaseRecords::events),
                all(all, CaseRecords::ticked),
                StatisticsRefusals.NONE,
                all,
                units);
    }

    private static <T> List<T> all(List<CaseRecords> cases, Function<CaseRecords, List<T>> part) {
        return cases.stream().flatMap(known -> part.apply(known).stream()).toList();
    }

    private Records records(
            AsOf asOf,
            Map<CaseId, CaseId> merged,
            CaseStatisticsQueries.Snapshot snapshot,
            List<ClosedCase> closed,
            List<Assessed> assessments,
            List<WithdrawnNeed> withdrawals,
            List<AccessEvent> recorded,
            List<TickedAction> ticked,
            StatisticsRefusals refusals,
            List<CaseRecords> visible,
            Map<CaseId, Long> units) {
        MistakenEpisodes mistakes = MistakenEpisodes.of(closed, snapshot.transitions());
        List<CaseFact> cases = snapshot.cases().stream()
                .filter(caseFact -> !mistakes.isWhole(caseFact.id()) && !merged.containsKey(caseFact.id()))
                .map(mistakes::withoutThem)
                .toList();
        DeadlineSnapshot table = deadlines.snapshot(asOf.cutoff());
        Map<TriageLevel, Map<LocalDate, LocalDate>> dueDays = new EnumMap<>(TriageLevel.class);
        ClientStateHistory history = new ClientStateHistory(
                assessments.stream()
                        .filter(assessed -> !mistakes.contains(assessed.caseId(), assessed.episode()))
                        .toList(),
                withdrawals,
                snapshot.ends(),
                (caseFact, named) -> dueDays.computeIfAbsent(caseFact.levels().on(named), level -> new HashMap<>())
                        .computeIfAbsent(
                                named, day -> triageDue(table, caseFact.levels().on(day), day)));
        KindKeys keys = new KindKeys(kindKeys.toSurvivingKeys(merged));
        Map<CaseId, List<AccessEvent>> events = recorded.stream()
                .filter(event -> !mistakes.contains(event))
                .map(event -> forSurvivingCase(event, merged, keys))
                .collect(Collectors.groupingBy(AccessEvent::caseId));
        return new Records(
                asOf,
                cases,
                closed,
                snapshot.transitions(),
                mistakes,
                merged,
                keys,
                history,
                events,
                Set.copyOf(ticked),
                refusals,
                table,
                visible,
                units);
    }

    /**
     * Moves an access event of a merged case to the surviving case, where it counts for any need of its kind or service group. An event of a kind
     * that the surviving case does not know answers none of its needs.
     */
    private static AccessEvent forSurvivingCase(AccessEvent event, Map<CaseId, CaseId> merged, KindKeys keys) {
        CaseId surviving = merged.get(event.caseId());
        return surviving == null
                ? event
                : new AccessEvent(
                        surviving, event.group(), null, keys.surviving(event.caseId(), event.kinds()), event.on());
    }

    /** The keys of kinds of need of merged cases, each with that of the same kind in the case that continues. */
    record KindKeys(Map<CaseId, Map<String, String>> ofMerged) {
        Set<String> surviving(CaseId caseId, Set<String> kinds) {
            Map<String, String> keys = ofMerged.getOrDefault(caseId, Map.of());
            return kinds.stream().map(kind -> keys.getOrDefault(kind, kind)).collect(Collectors.toSet());
        }
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

    /**
     * The loaded data; counting another span needs no further statement.
     *
     * @param visible all that is known of the visible cases, and of those that were merged into one of them; empty for the whole Centre
     * @param units the units that have them today
     */
    record Records(
            AsOf asOf,
            List<CaseFact> cases,
            List<ClosedCase> allClosedCases,
            List<TransitionFact> transitions,
            MistakenEpisodes mistakes,
            Map<CaseId, CaseId> merged,
            KindKeys kindKeys,
            ClientStateHistory history,
            Map<CaseId, List<AccessEvent>> eventsByCase,
            Set<TickedAction> ticked,
            StatisticsRefusals refusals,
            DeadlineSnapshot deadlines,
            List<CaseRecords> visible,
            Map<CaseId, Long> units) {
        List<AccessEvent> events() {
            return eventsByCase.values().stream().flatMap(List::stream).toList();
        }

        /** Returns one part of what is known of the counted cases themselves: what belongs to an episode of the case, or to one of its needs. */
        <T> List<T> counted(Function<CaseRecords, List<T>> part, Function<T, CaseId> caseId) {
            Set<CaseId> counted = caseIds();
            return visible.stream()
                    .flatMap(known -> part.apply(known).stream())
                    .filter(entry -> counted.contains(caseId.apply(entry)))
                    .toList();
        }

        /**
         * Returns one part of what is known of counted clients: what was recorded of a case that was merged is there with the case that continues.
         *
         * @param countedAs returns an entry with another case
         */
        <T> List<T> counted(
                Function<CaseRecords, List<T>> part, Function<T, CaseId> caseId, BiFunction<T, CaseId, T> countedAs) {
            Set<CaseId> counted = caseIds();
            return visible.stream()
                    .flatMap(known -> part.apply(known).stream())
                    .map(entry -> countedAs.apply(entry, surviving(caseId.apply(entry))))
                    .filter(entry -> counted.contains(caseId.apply(entry)))
                    .toList();
        }

        /** Returns the requests to others; one of a merged case is for any need of its kinds or service group, like an {@link AccessEvent}. */
        List<PartnerRequest> requests() {
            return counted(
                    CaseRecords::requests,
                    PartnerRequest::caseId,
                    (request, surviving) -> surviving.equals(request.caseId())
                            ? request
                            : request.countedAs(surviving, kindKeys.surviving(request.caseId(), request.kinds())));
        }

        /** Returns the case by which a record of this case counts. */
        CaseId surviving(CaseId caseId) {
            return merged.getOrDefault(caseId, caseId);
        }

        /** Returns the rate of clients of target 7 alone. */
        Ratio target7Clients(Span span) {
            return Target7Calculator.clients(
                    history.asOf(span.to(), cases), refusals.asOf(span.to()), eventsByCase, span, deadlines.calendar());
        }

        Target7 target7(Span span) {
            return Target7Calculator.of(
                    history.asOf(span.to(), cases),
                    refusals.asOf(span.to()),
                    eventsByCase,
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
