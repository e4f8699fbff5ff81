package vn.donghanh.reporting.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.donghanh.casefile.CaseStatisticsQueries.CaseFact;
import vn.donghanh.casefile.CaseStatisticsQueries.TransitionFact;
import vn.donghanh.casefile.CaseloadQueries.ManagedCase;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.spi.PartnerRequestProvider.PartnerRequest;
import vn.donghanh.casefile.spi.ServiceAccessProvider.AccessEvent;
import vn.donghanh.casefile.spi.TickedActionProvider.TickedAction;
import vn.donghanh.closing.ClosingStatisticsQueries.ClosedCase;
import vn.donghanh.reference.DeadlineSnapshot;
import vn.donghanh.shared.AsOf;

/**
 * The loaded data; counting another span needs no further statement.
 *
 * @param caseIds the ids of the cases
 * @param transitions the steps of the whole Centre; empty for visible cases, of which all is known
 * @param events the services of the whole Centre; empty for visible cases, whose needs know the first that answers them
 * @param visible all that is known of the visible cases, and of those that were merged into one of them; empty for the whole Centre
 * @param managed who has these cases today
 */
public record OutcomeRecords(
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
    OutcomeRecords with(AsOf other, DeadlineSnapshot table) {
        return new OutcomeRecords(
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
    public <T> List<T> counted(Function<CaseRecords, List<T>> part) {
        List<T> entries = new ArrayList<>();
        countedCases().forEach(known -> entries.addAll(part.apply(known)));
        return entries;
    }

    /** Returns what is known of the counted cases, without those that were merged into one of them: who has these, nobody here need see. */
    public List<CaseRecords> countedCases() {
        return visible.stream().filter(known -> caseIds.contains(known.id())).toList();
    }

    /**
     * Returns one part of what is known of counted clients: what was recorded of a case that was merged is there with the case that continues.
     *
     * @param countedAs returns an entry with another case
     */
    public <T> List<T> counted(Function<CaseRecords, List<T>> part, BiFunction<T, CaseId, T> countedAs) {
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
    public List<PartnerRequest> requests() {
        return counted(
                CaseRecords::requests,
                (request, surviving) ->
                        request.countedAs(surviving, kindKeys.surviving(request.caseId(), request.kinds())));
    }

    /** Returns the case by which a record of this case counts. */
    public CaseId surviving(CaseId caseId) {
        return merged.getOrDefault(caseId, caseId);
    }

    /** Returns the clients of the counted cases as known at the end of a day. */
    public List<CountedClient> clients(LocalDate day) {
        List<CountedClient> clients = new ArrayList<>(cases.size());
        for (CaseFact caseFact : cases) {
            CountedClient client = historyOf(caseFact.id()).on(day, caseFact);
            if (client != null) {
                clients.add(client);
            }
        }
        return clients;
    }

    public ClientHistory historyOf(CaseId caseId) {
        return histories.getOrDefault(caseId, ClientHistory.NONE);
    }

    /** Returns the closings of episodes that represent a client. */
    public List<ClosedCase> closedCases() {
        return allClosedCases.stream()
                .filter(closedCase -> !mistakes.contains(closedCase.caseId(), closedCase.episode()))
                .toList();
    }

    /** The keys of kinds of need of merged cases, each with that of the same kind in the case that continues. */
    public record KindKeys(Map<CaseId, Map<String, String>> ofMerged) {
        Set<String> surviving(CaseId caseId, Set<String> kinds) {
            Map<String, String> keys = ofMerged.getOrDefault(caseId, Map.of());
            return kinds.stream().map(kind -> keys.getOrDefault(kind, kind)).collect(Collectors.toSet());
        }
    }

    /** What was counted of the same records for an earlier opening. A key holds all that a result depends on besides the records. */
    public static final class CountedOnce {
        /** As many as some pages of some periods need. */
        private static final int MOST = 64;

        private final Map<Object, Object> results = new ConcurrentHashMap<>();

        public <T> T get(Object key, Class<T> type, Supplier<T> count) {
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
}
