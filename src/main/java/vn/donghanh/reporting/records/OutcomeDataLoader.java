package vn.donghanh.reporting.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.donghanh.assessment.NeedHistoryQueries;
import vn.donghanh.assessment.NeedHistoryQueries.Assessed;
import vn.donghanh.assessment.NeedHistoryQueries.WithdrawnNeed;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseStatisticsQueries;
import vn.donghanh.casefile.CaseStatisticsQueries.CaseFact;
import vn.donghanh.casefile.CaseStatisticsQueries.EpisodeEnd;
import vn.donghanh.casefile.CaseloadQueries.ManagedCase;
import vn.donghanh.casefile.NeedKindKeyRepository;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.spi.ServiceAccessProvider;
import vn.donghanh.casefile.spi.ServiceAccessProvider.AccessEvent;
import vn.donghanh.casefile.spi.TickedActionProvider;
import vn.donghanh.closing.ClosingStatisticsQueries;
import vn.donghanh.closing.ClosingStatisticsQueries.ClosedCase;
import vn.donghanh.consent.ConsentAnswerQueries;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.person.PersonKeysDestroyed;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.reference.DeadlineSnapshot;
import vn.donghanh.shared.AsOf;

/** Loads all data of the outcome figures in a constant number of statements. */
@ApplicationScoped
public class OutcomeDataLoader {
    private final OutcomeRecordCache cache = new OutcomeRecordCache();

    @Inject
    CaseStatisticsQueries figures;

    @Inject
    CaseAccess access;

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

    /** Loads all cases of the Centre: the figures leave it, without clients who refuse that. */
    public OutcomeRecords loadCentre(AsOf asOf) {
        return reading.read(() -> readCentre(asOf));
    }

    /**
     * Loads the cases visible to the reader.
     *
     * @param since the earliest day that is looked at, by {@link CountedSinceQueries}: a case that came to rest before is not read
     */
    public OutcomeRecords loadVisible(AsOf asOf, LocalDate since) {
        return reading.read(() -> readVisible(asOf, since));
    }

    private OutcomeRecords readCentre(AsOf asOf) {
        auditContext.about("counted", IdentityField.BIRTH.name());
        Map<CaseId, CaseId> merged = figures.mergedInto(asOf.cutoff());
        CaseStatisticsQueries.Snapshot snapshot = figures.asOf(asOf, CaseStatisticsQueries.Scope.CENTRE);
        List<ClosedCase> closed = closings.findClosedCases(asOf);
        MistakenEpisodes mistakes = MistakenEpisodes.of(closed, snapshot.transitions());
        List<CaseFact> cases = counted(snapshot.cases(), mistakes, merged);
        OutcomeRecords.KindKeys keys = new OutcomeRecords.KindKeys(kindKeys.toSurvivingKeys(merged));
        List<AccessEvent> events = countedEvents(
                sources.stream()
                        .flatMap(source -> source.accessEvents(asOf).stream())
                        .toList(),
                mistakes,
                merged,
                keys);
        DeadlineSnapshot table = deadlines.snapshot(asOf.cutoff());
        return new OutcomeRecords(
                asOf,
                cases,
                ids(cases),
                closed,
                snapshot.transitions(),
                mistakes,
                merged,
                keys,
                centreHistory(asOf, cases, snapshot.ends(), events, mistakes, new ClientHistory.TriageDays(table)),
                events,
                tickedSources.stream()
                        .flatMap(source -> source.tickedActions(asOf).stream())
                        .collect(Collectors.toUnmodifiableSet()),
                StatisticsRefusals.of(consentAnswers.findAnswers(ConsentScope.STATISTICS, asOf), merged),
                table,
                List.of(),
                Map.of(),
                new OutcomeRecords.CountedOnce());
    }

    private Map<CaseId, ClientHistory> centreHistory(
            AsOf asOf,
            List<CaseFact> cases,
            List<EpisodeEnd> ends,
            List<AccessEvent> events,
            MistakenEpisodes mistakes,
            ClientHistory.TriageDays triageDays) {
        Map<CaseId, List<Assessed>> assessed = needs.findCompleted(asOf).stream()
                .filter(assessment -> !mistakes.contains(assessment.caseId(), assessment.episode()))
                .collect(Collectors.groupingBy(Assessed::caseId));
        Map<String, WithdrawnNeed> withdrawn =
                needs.findWithdrawn(asOf).stream().collect(Collectors.toMap(WithdrawnNeed::key, Function.identity()));
        Map<CaseId, List<EpisodeEnd>> endsByCase = ends.stream().collect(Collectors.groupingBy(EpisodeEnd::caseId));
        Map<CaseId, List<AccessEvent>> eventsByCase =
                events.stream().collect(Collectors.groupingBy(AccessEvent::caseId));
        Map<CaseId, ClientHistory> histories = new HashMap<>();
        cases.forEach(caseFact -> histories.put(
                caseFact.id(),
                ClientHistory.of(
                        assessed.getOrDefault(caseFact.id(), List.of()),
                        withdrawn,
                        endsByCase.getOrDefault(caseFact.id(), List.of()),
                        eventsByCase.getOrDefault(caseFact.id(), List.of()),
                        triageDays.of(caseFact.levels()))));
        return histories;
    }

    /** Reads the copy of the visible cases, and of those that were merged into one of them. */
    private OutcomeRecords readVisible(AsOf asOf, LocalDate since) {
        auditContext.about("counted", IdentityField.BIRTH.name());
        Set<CaseId> granted = access.findCounted(since);
        Map<CaseId, CaseId> merged = figures.mergedInto(asOf.cutoff(), since);
        Set<CaseId> wanted = new HashSet<>(granted);
        merged.forEach((from, to) -> {
            if (granted.contains(to)) {
                wanted.add(from);
            }
        });
        List<CaseRecords> read = copy.read(asOf, since, wanted);
        Set<CaseId> visible = new HashSet<>(read.size() * 2);
        read.stream()
                .filter(records -> records.held() != null && granted.contains(records.id()))
                .forEach(records -> visible.add(records.id()));
        List<CaseRecords> all = read.stream()
                .filter(records -> visible.contains(records.id())
                        || visible.contains(merged.getOrDefault(records.id(), records.id())))
                .toList();
        OutcomeRecords.KindKeys keys = new OutcomeRecords.KindKeys(kindKeys.toSurvivingKeys(merged));
        DeadlineSnapshot table = deadlines.snapshot(asOf.cutoff());
        return cache.find(asOf.day(), visible, all, merged, keys)
                .map(records -> records.with(asOf, table))
                .orElseGet(() -> cache.add(visible(asOf, visible, all, merged, keys, table)));
    }

    /** Forgets what was put together of records that were read anew since. */
    public void forgetReplaced() {
        cache.removeUnless(copy::isCurrent);
    }

    /** The records of an erased client are forgotten at once. */
    void onKeysDestroyed(@Observes PersonKeysDestroyed event) {
        cache.clear();
    }

    /** @param all the records of the visible cases, and of those that were merged into one of them */
    private static OutcomeRecords visible(
            AsOf asOf,
            Set<CaseId> visible,
            List<CaseRecords> all,
            Map<CaseId, CaseId> merged,
            OutcomeRecords.KindKeys keys,
            DeadlineSnapshot table) {
        List<ClosedCase> closed = all(all, CaseRecords::closings);
        MistakenEpisodes mistakes = MistakenEpisodes.of(
                closed, all(all.stream().filter(CaseRecords::hasMistakes).toList(), CaseRecords::transitions));
        List<CaseFact> facts = new ArrayList<>();
        List<AccessEvent> moved = new ArrayList<>();
        Map<CaseId, ManagedCase> held = new HashMap<>(visible.size() * 2);
        Map<CaseId, ClientHistory> histories = new HashMap<>(all.size() * 2);
        for (CaseRecords records : all) {
            histories.put(records.id(), records.history());
            if (merged.containsKey(records.id())) {
                moved.addAll(records.events());
            }
            if (visible.contains(records.id()) && records.held() != null) {
                held.put(records.id(), records.held());
            }
            if (visible.contains(records.id()) && records.fact() != null) {
                facts.add(records.fact());
            }
        }
        countedEvents(moved, mistakes, merged, keys).stream()
                .collect(Collectors.groupingBy(AccessEvent::caseId))
                .forEach((surviving, events) ->
                        histories.computeIfPresent(surviving, (id, history) -> history.answeredBy(events)));
        List<CaseFact> cases = counted(facts, mistakes, merged);
        return new OutcomeRecords(
                asOf,
                cases,
                ids(cases),
                closed,
                List.of(),
                mistakes,
                merged,
                keys,
                histories,
                List.of(),
                Set.copyOf(all(all, CaseRecords::ticked)),
                StatisticsRefusals.NONE,
                table,
                all,
                held,
                new OutcomeRecords.CountedOnce());
    }

    private static <T> List<T> all(List<CaseRecords> cases, Function<CaseRecords, List<T>> part) {
        List<T> all = new ArrayList<>();
        cases.forEach(records -> all.addAll(part.apply(records)));
        return all;
    }

    private static List<CaseFact> counted(List<CaseFact> cases, MistakenEpisodes mistakes, Map<CaseId, CaseId> merged) {
        return cases.stream()
                .filter(caseFact -> !mistakes.isWhole(caseFact.id()) && !merged.containsKey(caseFact.id()))
                .map(mistakes::withoutThem)
                .toList();
    }

    private static List<AccessEvent> countedEvents(
            List<AccessEvent> recorded,
            MistakenEpisodes mistakes,
            Map<CaseId, CaseId> merged,
            OutcomeRecords.KindKeys keys) {
        return recorded.stream()
                .filter(event -> !mistakes.contains(event))
                .map(event -> forSurvivingCase(event, merged, keys))
                .toList();
    }

    private static Set<CaseId> ids(List<CaseFact> cases) {
        return cases.stream().map(CaseFact::id).collect(Collectors.toSet());
    }

    /**
     * Moves an access event of a merged case to the surviving case, where it counts for any need of its kind or service group. An event of a kind
     * that the surviving case does not know answers none of its needs.
     */
    private static AccessEvent forSurvivingCase(
            AccessEvent event, Map<CaseId, CaseId> merged, OutcomeRecords.KindKeys keys) {
        CaseId surviving = merged.get(event.caseId());
        return surviving == null
                ? event
                : new AccessEvent(
                        surviving, event.group(), null, keys.surviving(event.caseId(), event.kinds()), event.on());
    }
}
