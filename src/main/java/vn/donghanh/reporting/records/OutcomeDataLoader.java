package vn.donghanh.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.donghanh.assessment.NeedHistoryQueries;
import vn.donghanh.assessment.NeedHistoryQueries.Assessed;
import vn.donghanh.assessment.NeedHistoryQueries.WithdrawnNeed;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseStatisticsQueries;
import vn.donghanh.casefile.CaseStatisticsQueries.CaseFact;
import vn.donghanh.casefile.CaseStatisticsQueries.EpisodeEnd;
import vn.donghanh.casefile.CaseStatisticsQueries.ManagedCase;
import vn.donghanh.casefile.CaseStatisticsQueries.TransitionFact;
import vn.donghanh.casefile.NeedKindKeyRepository;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.spi.PartnerRequestProvider.PartnerRequest;
import vn.donghanh.casefile.spi.ServiceAccessProvider;
import vn.donghanh.casefile.spi.ServiceAccessProvider.AccessEvent;
import vn.donghanh.casefile.spi.TickedActionProvider;
import vn.donghanh.casefile.spi.TickedActionProvider.TickedAction;
import vn.donghanh.closing.ClosingStatisticsQueries;
import vn.donghanh.closing.ClosingStatisticsQueries.ClosedCase;
import vn.donghanh.consent.ConsentAnswerQueries;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.person.PersonKeysDestroyed;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.reference.DeadlineSnapshot;
import vn.donghanh.reporting.Target7.Span;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.WorkingDays;

/** Loads all data of the outcome figures in a constant number of statements. */
@ApplicationScoped
class OutcomeDataLoader {
    /** Each is a reader's, or those of another day. */
    private static final int MOST_KEPT = 6;

    /** With more cases than these in all, fewer are kept. */
    private static final int MOST_KEPT_CASES = 250_000;

    /** What was put together last is the first. */
    private final Deque<Records> last = new ArrayDeque<>();

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
        CaseStatisticsQueries.Snapshot snapshot = figures.asOf(asOf, CaseStatisticsQueries.Scope.CENTRE);
        List<ClosedCase> closed = closings.findClosedCases(asOf);
        MistakenEpisodes mistakes = MistakenEpisodes.of(closed, snapshot.transitions());
        List<CaseFact> cases = counted(snapshot.cases(), mistakes, merged);
        KindKeys keys = new KindKeys(kindKeys.toSurvivingKeys(merged));
        List<AccessEvent> events = countedEvents(
                sources.stream()
                        .flatMap(source -> source.accessEvents(asOf).stream())
                        .toList(),
                mistakes,
                merged,
                keys);
        DeadlineSnapshot table = deadlines.snapshot(asOf.cutoff());
        return new Records(
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
                new CountedOnce());
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
    private Records readVisible(AsOf asOf, Map<CaseId, CaseId> merged) {
        Map<CaseId, ManagedCase> visible = figures.findVisible(asOf.day());
        Set<CaseId> wanted = new HashSet<>(visible.keySet());
        merged.forEach((from, to) -> {
            if (visible.containsKey(to)) {
                wanted.add(from);
            }
        });
        List<CaseRecords> all = copy.read(asOf, wanted);
        KindKeys keys = new KindKeys(kindKeys.toSurvivingKeys(merged));
        DeadlineSnapshot table = deadlines.snapshot(asOf.cutoff());
        return kept(asOf.day(), visible, all, merged, keys)
                .map(records -> records.with(asOf, table))
                .orElseGet(() -> remember(visible(asOf, visible, all, merged, keys, table)));
    }

    /** Finds what was put together of the very same records: nothing of it has changed, and nothing more or less is visible. */
    private Optional<Records> kept(
            LocalDate day,
            Map<CaseId, ManagedCase> visible,
            List<CaseRecords> all,
            Map<CaseId, CaseId> merged,
            KindKeys keys) {
        synchronized (last) {
            return last.stream()
                    .filter(records -> records.asOf().day().equals(day)
                            && areSame(records.visible(), all)
                            && records.managed().equals(visible)
                            && records.merged().equals(merged)
                            && records.kindKeys().equals(keys))
                    .findFirst();
        }
    }

    @SuppressWarnings("ReferenceEquality") // a record that was read anew and is equal is the very same
    private static boolean areSame(List<CaseRecords> before, List<CaseRecords> now) {
        if (before.size() != now.size()) {
            return false;
        }
        Iterator<CaseRecords> other = now.iterator();
        for (CaseRecords records : before) {
            if (records != other.next()) {
                return false;
            }
        }
        return true;
    }

    private Records remember(Records records) {
        synchronized (last) {
            last.addFirst(records);
            while (last.size() > MOST_KEPT
                    || (last.size() > 1
                            && last.stream()
                                            .mapToInt(kept -> kept.visible().size())
                                            .sum()
                                    > MOST_KEPT_CASES)) {
                last.removeLast();
            }
        }
        return records;
    }

    /** Forgets what was put together of records that were read anew since. */
    void forgetReplaced() {
        synchronized (last) {
            last.removeIf(records -> !records.visible().stream().allMatch(copy::isCurrent));
        }
    }

    /** The records of an erased client are forgotten at once. */
    void onKeysDestroyed(@Observes PersonKeysDestroyed event) {
        synchronized (last) {
            last.clear();
        }
    }

    /** @param all the records of the visible cases, and of those that were merged into one of them */
    private static Records visible(
            AsOf asOf,
            Map<CaseId, ManagedCase> visible,
            List<CaseRecords> all,
            Map<CaseId, CaseId> merged,
            KindKeys keys,
            DeadlineSnapshot table) {
        List<ClosedCase> closed = all(all, CaseRecords::closings);
        MistakenEpisodes mistakes = MistakenEpisodes.of(
                closed, all(all.stream().filter(CaseRecords::hasMistakes).toList(), CaseRecords::transitions));
        List<CaseFact> facts = new ArrayList<>();
        List<AccessEvent> moved = new ArrayList<>();
        Map<CaseId, ClientHistory> histories = new HashMap<>(all.size() * 2);
        for (CaseRecords records : all) {
            histories.put(records.id(), records.history());
            if (merged.containsKey(records.id())) {
                moved.addAll(records.events());
            }
            if (visible.containsKey(records.id()) && records.fact() != null) {
                facts.add(records.fact());
            }
        }
        countedEvents(moved, mistakes, merged, keys).stream()
                .collect(Collectors.groupingBy(AccessEvent::caseId))
                .forEach((surviving, events) ->
                        histories.computeIfPresent(surviving, (id, history) -> history.answeredBy(events)));
        List<CaseFact> cases = counted(facts, mistakes, merged);
        return new Records(
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
                visible,
                new CountedOnce());
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
            List<AccessEvent> recorded, MistakenEpisodes mistakes, Map<CaseId, CaseId> merged, KindKeys keys) {
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

    /** What was counted of the same records for an earlier opening. A key holds all that a result depends on besides the records. */
    static final class CountedOnce {
        /** As many as some pages of some periods need. */
        private static final int MOST = 64;

        private final Map<Object, Object> results = new ConcurrentHashMap<>();

        <T> T get(Object key, Class<T> type, Supplier<T> count) {
            Object known = results.get(key);
            if (known == null) {
                if (results.size() >= MOST) {
                    results.clear();
                }
                known = count.get();
                results.put(key, known);
            }
            return type.cast(known);
        }
    }

    /**
     * The loaded data; counting another span needs no further statement.
     *
     * @param caseIds the ids of the cases
     * @param transitions the steps of the whole Centre; empty for visible cases, of which all is known
     * @param events the services of the whole Centre; empty for visible cases, whose needs know the first that answers them
     * @param visible all that is known of the visible cases, and of those that were merged into one of them; empty for the whole Centre
     * @param managed who has these cases today
     */
    record Records(
            AsOf asOf,
            List<CaseFact> cases,
            Set<CaseId> caseIds,
            List<ClosedCase> allClosedCases,
            List<TransitionFact> transitions,
            MistakenEpisodes mistakes,
            Map<CaseId, CaseId> merged,
            KindKeys kindKeys,
            Map<CaseId, ClientHistory> histories,
            List<AccessEvent> events,
            Set<TickedAction> ticked,
            StatisticsRefusals refusals,
            DeadlineSnapshot deadlines,
            List<CaseRecords> visible,
            Map<CaseId, ManagedCase> managed,
            CountedOnce once) {
        /** Returns the same records as they are asked for at another moment. */
        Records with(AsOf other, DeadlineSnapshot table) {
            return new Records(
                    other,
                    cases,
                    caseIds,
                    allClosedCases,
                    transitions,
                    mistakes,
                    merged,
                    kindKeys,
                    histories,
                    events,
                    ticked,
                    refusals,
                    table,
                    visible,
                    managed,
                    once);
        }

        /** Returns one part of what is known of the counted cases themselves: what belongs to an episode of the case, or to one of its needs. */
        <T> List<T> counted(Function<CaseRecords, List<T>> part) {
            List<T> entries = new ArrayList<>();
            countedCases().forEach(known -> entries.addAll(part.apply(known)));
            return entries;
        }

        /** Returns what is known of the counted cases, without those that were merged into one of them: who has these, nobody here need see. */
        List<CaseRecords> countedCases() {
            return visible.stream()
                    .filter(known -> caseIds.contains(known.id()))
                    .toList();
        }

        /**
         * Returns one part of what is known of counted clients: what was recorded of a case that was merged is there with the case that continues.
         *
         * @param countedAs returns an entry with another case
         */
        <T> List<T> counted(Function<CaseRecords, List<T>> part, BiFunction<T, CaseId, T> countedAs) {
            List<T> entries = new ArrayList<>();
            for (CaseRecords known : visible) {
                CaseId surviving = surviving(known.id());
                if (!caseIds.contains(surviving)) {
                    continue;
                }
                if (surviving.equals(known.id())) {
                    entries.addAll(part.apply(known));
                } else {
                    part.apply(known).forEach(entry -> entries.add(countedAs.apply(entry, surviving)));
                }
            }
            return entries;
        }

        /** Returns the requests to others; one of a merged case is for any need of its kinds or service group, like an {@link AccessEvent}. */
        List<PartnerRequest> requests() {
            return counted(
                    CaseRecords::requests,
                    (request, surviving) ->
                            request.countedAs(surviving, kindKeys.surviving(request.caseId(), request.kinds())));
        }

        /** Returns the case by which a record of this case counts. */
        CaseId surviving(CaseId caseId) {
            return merged.getOrDefault(caseId, caseId);
        }

        /** Returns the clients of the counted cases as known at the end of a day. */
        List<CountedClient> clients(LocalDate day) {
            List<CountedClient> clients = new ArrayList<>(cases.size());
            for (CaseFact caseFact : cases) {
                CountedClient client = historyOf(caseFact.id()).on(day, caseFact);
                if (client != null) {
                    clients.add(client);
                }
            }
            return clients;
        }

        ClientHistory historyOf(CaseId caseId) {
            return histories.getOrDefault(caseId, ClientHistory.NONE);
        }

        /** Returns the rate of clients of target 7 alone. */
        Ratio target7Clients(Span span) {
            return once.get(
                    span,
                    Ratio.class,
                    () -> Target7Calculator.clients(
                            clients(span.to()), refusals.asOf(span.to()), span, deadlines.calendar()));
        }

        /** @param pendingLongest depends on the day, and on what was known of deadlines */
        private record Target7Key(Span span, WorkingDays calendar, int pendingLongest) {}

        Target7 target7(Span span) {
            Target7Key key = new Target7Key(
                    span, deadlines.calendar(), deadlines.amount(DeadlineCode.ELIGIBILITY_PENDING, span.to()));
            return once.get(
                    key,
                    Target7.class,
                    () -> Target7Calculator.of(
                            clients(span.to()),
                            refusals.asOf(span.to()),
                            ticked,
                            span,
                            key.calendar(),
                            key.pendingLongest()));
        }

        /** Returns the closings of episodes that represent a client. */
        List<ClosedCase> closedCases() {
            return allClosedCases.stream()
                    .filter(closedCase -> !mistakes.contains(closedCase.caseId(), closedCase.episode()))
                    .toList();
        }
    }
}
