package vn.donghanh.reporting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.assessment.Eligibility;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.ClientGroup;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.TickedActionProvider.TickedAction;
import vn.donghanh.reporting.Target7.CountedNeed;
import vn.donghanh.reporting.Target7.Span;
import vn.donghanh.reporting.records.ClientNeed;
import vn.donghanh.reporting.records.CountedClient;
import vn.donghanh.reporting.statistics.KaplanMeier;
import vn.donghanh.shared.WorkingDays;

/** Calculates {@link Target7} from loaded data, without clock or database. */
final class Target7Calculator {
    private final List<CountedClient> clients;
    private final List<CountedClient> refusing;
    private final Set<TickedAction> ticked;
    private final Span span;
    private final WorkingDays calendar;
    private final int pendingLongest;
    private final Map<LocalDate, LocalDate> lastPending = new HashMap<>();

    /**
     * @param refusing cases of clients who refuse to be counted
     * @param pendingLongest working days a judgement may be pending before the strict rate counts it as eligible
     */
    private Target7Calculator(
            List<CountedClient> clients,
            Set<CaseId> refusing,
            Set<TickedAction> ticked,
            Span span,
            WorkingDays calendar,
            int pendingLongest) {
        this.clients = refusing.isEmpty()
                ? clients
                : clients.stream()
                        .filter(client -> !refusing.contains(client.caseId()))
                        .toList();
        this.refusing = clients.stream()
                .filter(client -> refusing.contains(client.caseId()))
                .toList();
        this.ticked = ticked;
        this.span = span;
        this.calendar = calendar;
        this.pendingLongest = pendingLongest;
    }

    static Target7 of(
            List<CountedClient> clients,
            Set<CaseId> refusing,
            Set<TickedAction> ticked,
            Span span,
            WorkingDays calendar,
            int pendingLongest) {
        return new Target7Calculator(clients, refusing, ticked, span, calendar, pendingLongest).count();
    }

    /** Returns the rate of clients alone. */
    static Ratio clients(List<CountedClient> clients, Set<CaseId> refusing, Span span, WorkingDays calendar) {
        Target7Calculator calculator = new Target7Calculator(clients, refusing, Set.of(), span, calendar, 0);
        long inNeed = 0;
        long reached = 0;
        for (CountedClient client : calculator.clients) {
            if (client.isInTargetGroup() && client.isAdult() && hasNeed(client, calculator::isEligible)) {
                inNeed++;
                if (calculator.isReached(client, calculator::isEligible)) {
                    reached++;
                }
            }
        }
        return new Ratio(reached, inNeed);
    }

    private List<CountedClient> counted() {
        return clients.stream()
                .filter(CountedClient::isInTargetGroup)
                .filter(CountedClient::isAdult)
                .toList();
    }

    private Target7 count() {
        List<CountedClient> counted = counted();
        List<CountedClient> inNeed = withNeed(counted, this::isEligible);
        Set<CaseId> reached = caseIds(inNeed.stream()
                .filter(client -> isReached(client, this::isEligible))
                .toList());
        Set<CaseId> open = inNeed.stream()
                .map(CountedClient::caseId)
                .filter(caseId -> !reached.contains(caseId))
                .collect(Collectors.toSet());
        List<HelpedNeed> eligible = eligibleNeeds(counted);
        return new Target7(
                ratio(inNeed, reached),
                ratio(withNeed(counted, this::isEligibleStrictly), this::isEligibleStrictly),
                ratio(withNeed(adultsAtHighRisk(), this::isEligible), this::isEligible),
                reachedRatio(eligible),
                median(eligible),
                KaplanMeier.of(eligible.stream().map(this::waited).toList()).median(),
                inTime(eligible),
                countByReason(counted, this::isWithdrawnInTime, ClientNeed::withdrawal),
                countByReason(counted, this::isIneligible, ClientNeed::rule),
                countExcluded(CountedClient::isMinor),
                countExcluded(CountedClient::isPossiblyMinor),
                countRefusing(),
                byService(eligible),
                by(CountedClient::age, inNeed, reached),
                by(CountedClient::sex, inNeed, reached),
                by(CountedClient::education, inNeed, reached),
                byGroup(inNeed, reached),
                eligible.stream().map(HelpedNeed::counted).toList(),
                reached,
                open,
                tickedOnly(inNeed, reached),
                reachedByService(eligible),
                reachedBy(CountedClient::age, inNeed, reached),
                reachedBy(CountedClient::sex, inNeed, reached),
                reachedBy(CountedClient::education, inNeed, reached),
                caseIds(withNeed(counted, this::isWithdrawnInTime)),
                caseIds(withNeed(counted, this::isIneligible)));
    }

    /** An eligible need with the day of the first help. */
    private record HelpedNeed(CaseId caseId, ClientNeed need, Optional<LocalDate> firstHelp) {
        CountedNeed counted() {
            return new CountedNeed(caseId, need.key(), need.group(), firstHelp.isPresent());
        }
    }

    private boolean isEligible(ClientNeed need) {
        return need.eligibility() == Eligibility.YES && isInScope(need);
    }

    /** Whether the strict rate counts the need: eligible, or pending for too long. The first day does not count; the last allowed day is still in time. */
    private boolean isEligibleStrictly(ClientNeed need) {
        LocalDate since = need.pendingSince();
        boolean pendingTooLong = need.eligibility() == Eligibility.PENDING
                && since != null
                && span.to().isAfter(lastPending.computeIfAbsent(since, day -> calendar.after(day, pendingLongest)));
        return isEligible(need) || (isInScope(need) && pendingTooLong);
    }

    private boolean isInScope(ClientNeed need) {
        return !need.isWithdrawn() && need.overlaps(span.from(), span.to());
    }

    private boolean isIneligible(ClientNeed need) {
        return need.eligibility() == Eligibility.NO && isInScope(need);
    }

    private boolean isWithdrawnInTime(ClientNeed need) {
        return need.isWithdrawn() && need.overlaps(span.from(), span.to());
    }

    /** Returns the clients who were reached by nothing but an action marked as done. */
    private Set<CaseId> tickedOnly(List<CountedClient> inNeed, Set<CaseId> reached) {
        return inNeed.stream()
                .filter(client -> !reached.contains(client.caseId()))
                .filter(client -> client.needs().stream()
                        .filter(this::isEligible)
                        .anyMatch(need -> ticked.contains(new TickedAction(client.caseId(), need.key()))))
                .map(CountedClient::caseId)
                .collect(Collectors.toSet());
    }

    private boolean isReached(CountedClient client, Predicate<ClientNeed> condition) {
        for (ClientNeed need : client.needs()) {
            if (need.isHelpedBy(span.to()) && condition.test(need)) {
                return true;
            }
        }
        return false;
    }

    private static List<CountedClient> withNeed(List<CountedClient> of, Predicate<ClientNeed> condition) {
        return of.stream().filter(client -> hasNeed(client, condition)).toList();
    }

    /** Called for every client several times. */
    private static boolean hasNeed(CountedClient client, Predicate<ClientNeed> condition) {
        for (ClientNeed need : client.needs()) {
            if (condition.test(need)) {
                return true;
            }
        }
        return false;
    }

    private static Ratio ratio(List<CountedClient> inNeed, Set<CaseId> reached) {
        return new Ratio(
                inNeed.stream()
                        .filter(client -> reached.contains(client.caseId()))
                        .count(),
                inNeed.size());
    }

    private Ratio ratio(List<CountedClient> inNeed, Predicate<ClientNeed> condition) {
        long reached =
                inNeed.stream().filter(client -> isReached(client, condition)).count();
        return new Ratio(reached, inNeed.size());
    }

    private List<CountedClient> adultsAtHighRisk() {
        return clients.stream()
                .filter(CountedClient::isHighRiskOnly)
                .filter(CountedClient::isAdult)
                .toList();
    }

    private long countExcluded(Predicate<CountedClient> exclusion) {
        List<CountedClient> of = clients.stream()
                .filter(CountedClient::isInTargetGroup)
                .filter(exclusion)
                .toList();
        return withNeed(of, this::isEligible).size();
    }

    /** Returns the number of clients that some figure of the target would count, minors and withdrawn needs included, had they not refused. */
    private long countRefusing() {
        return refusing.stream()
                .filter(client -> client.isInTargetGroup() || client.isHighRiskOnly())
                .filter(client -> client.needs().stream().anyMatch(need -> need.overlaps(span.from(), span.to())))
                .count();
    }

    private List<HelpedNeed> eligibleNeeds(List<CountedClient> counted) {
        return counted.stream()
                .flatMap(client -> client.needs().stream()
                        .filter(this::isEligible)
                        .map(need -> new HelpedNeed(client.caseId(), need, need.helpedBy(span.to()))))
                .toList();
    }

    private static Ratio reachedRatio(Collection<HelpedNeed> needs) {
        return new Ratio(
                needs.stream()
                        .filter(helpedNeed -> helpedNeed.firstHelp().isPresent())
                        .count(),
                needs.size());
    }

    /** Returns the median days to the first help; help before the need was recorded counts as zero days. */
    private static Optional<Double> median(List<HelpedNeed> needs) {
        return Median.of(needs.stream()
                .flatMap(helpedNeed -> helpedNeed.firstHelp().stream()
                        .map(help -> Math.max(
                                0, ChronoUnit.DAYS.between(helpedNeed.need().identifiedOn(), help))))
                .toList());
    }

    /** Returns how long the need waited: until help, until it ended, or until the last counted day. */
    private KaplanMeier.Observation waited(HelpedNeed helpedNeed) {
        return helpedNeed.need().waited(span.to());
    }

    private static Ratio inTime(List<HelpedNeed> needs) {
        List<HelpedNeed> helped = needs.stream()
                .filter(helpedNeed -> helpedNeed.firstHelp().isPresent())
                .toList();
        long early = helped.stream()
                .filter(helpedNeed ->
                        !helpedNeed.firstHelp().get().isAfter(helpedNeed.need().triageDue()))
                .count();
        return new Ratio(early, helped.size());
    }

    private static Map<String, Long> countByReason(
            List<CountedClient> of, Predicate<ClientNeed> condition, Function<ClientNeed, @Nullable String> reasonOf) {
        return of.stream()
                .flatMap(client -> client.needs().stream())
                .filter(condition)
                .collect(Collectors.groupingBy(
                        need -> {
                            String reason = reasonOf.apply(need);
                            return reason == null ? "" : reason;
                        },
                        TreeMap::new,
                        Collectors.counting()));
    }

    private static Map<ServiceGroup, Ratio> byService(List<HelpedNeed> needs) {
        Map<ServiceGroup, Ratio> rates = new EnumMap<>(ServiceGroup.class);
        needs.stream()
                .collect(Collectors.groupingBy(helpedNeed -> helpedNeed.need().group()))
                .forEach((group, of) -> rates.put(group, reachedRatio(of)));
        return rates;
    }

    private static Map<ServiceGroup, Set<CaseId>> reachedByService(List<HelpedNeed> needs) {
        return needs.stream()
                .filter(helpedNeed -> helpedNeed.firstHelp().isPresent())
                .collect(Collectors.groupingBy(
                        helpedNeed -> helpedNeed.need().group(),
                        Collectors.mapping(HelpedNeed::caseId, Collectors.toSet())));
    }

    private static <K> Map<K, Set<CaseId>> reachedBy(
            Function<CountedClient, K> row, List<CountedClient> inNeed, Set<CaseId> reached) {
        return inNeed.stream()
                .filter(client -> reached.contains(client.caseId()))
                .collect(Collectors.groupingBy(row, Collectors.mapping(CountedClient::caseId, Collectors.toSet())));
    }

    private static Set<CaseId> caseIds(List<CountedClient> of) {
        return of.stream().map(CountedClient::caseId).collect(Collectors.toSet());
    }

    /** Returns the rates by row, in the order of the rows. */
    private static <K extends Enum<K>> Map<K, Ratio> by(
            Function<CountedClient, K> row, List<CountedClient> inNeed, Set<CaseId> reached) {
        Map<K, Ratio> rates = new TreeMap<>();
        inNeed.stream().collect(Collectors.groupingBy(row)).forEach((key, of) -> rates.put(key, ratio(of, reached)));
        return rates;
    }

    private static Map<ClientGroup, Ratio> byGroup(List<CountedClient> inNeed, Set<CaseId> reached) {
        Map<ClientGroup, Ratio> rates = new EnumMap<>(ClientGroup.class);
        for (ClientGroup group : List.of(ClientGroup.SEX_WORKER, ClientGroup.FORMER_SEX_WORKER)) {
            List<CountedClient> of = inNeed.stream()
                    .filter(client -> client.groups().contains(group))
                    .toList();
            rates.put(group, ratio(of, reached));
        }
        return rates;
    }
}
