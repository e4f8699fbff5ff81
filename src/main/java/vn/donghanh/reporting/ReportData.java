package vn.donghanh.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.assessment.Eligibility;
import vn.donghanh.casefile.CaseStatisticsQueries.CaseFact;
import vn.donghanh.casefile.CaseStatisticsQueries.TransitionFact;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.ServiceAccessProvider.AccessEvent;
import vn.donghanh.closing.CaseClosingReason;
import vn.donghanh.closing.ClosingStatisticsQueries.ClosedCase;
import vn.donghanh.reference.DeadlineSnapshot;
import vn.donghanh.reporting.records.OutcomeRecords;
import vn.donghanh.shared.AsOf;

/**
 * The counted cases of the Centre as of the end of a period, without clients who refuse to be counted. A merged case counts as the one that continues, a
 * case that represents no client not at all.
 */
public final class ReportData {
    private final LocalDate from;
    private final OutcomeRecords records;
    private final Map<CaseId, CaseFact> cases;

    ReportData(LocalDate from, OutcomeRecords records) {
        this.from = from;
        this.records = records;
        Set<CaseId> refusing = records.refusals().asOf(asOf().day());
        this.cases = records.cases().stream()
                .filter(caseFact -> !refusing.contains(caseFact.id()))
                .collect(Collectors.toMap(CaseFact::id, Function.identity()));
    }

    /**
     * An episode in which the Centre managed the case: since the case was accepted or opened again.
     *
     * @param endedOn the day on which it was closed; null while it was open on the last day
     * @param reason null while it is open, and when it ended without a decision on closing
     * @param endedBy the step that ended it; null while it is open
     */
    public record ManagedEpisode(
            CaseFact caseFact,
            int number,
            LocalDate begunOn,
            @Nullable LocalDate endedOn,
            @Nullable CaseClosingReason reason,
            @Nullable CaseStep endedBy) {
        public boolean isOpenAfter(LocalDate day) {
            return !begunOn.isAfter(day) && (endedOn == null || endedOn.isAfter(day));
        }
    }

    /** A need that was open on a day of the period and not withdrawn, with its last judgement. */
    public record NeedFact(CaseId caseId, String key, ServiceGroup group, @Nullable Eligibility eligibility) {}

    public LocalDate from() {
        return from;
    }

    public AsOf asOf() {
        return records.asOf();
    }

    public boolean isInPeriod(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(asOf().day());
    }

    public Target7 target7() {
        return Target7Counter.count(records, new Target7.Span(from, asOf().day()));
    }

    /** Returns the case by which a record of this case counts; empty when it counts for nobody. */
    public Optional<CaseFact> counted(CaseId caseId) {
        return Optional.ofNullable(cases.get(records.surviving(caseId)));
    }

    /**
     * Returns the records of counted clients, each with the case by which it counts.
     *
     * @param countedAs returns a record with another case
     */
    <T> List<T> counted(Collection<T> all, Function<T, CaseId> caseId, BiFunction<T, CaseId, T> countedAs) {
        return all.stream()
                .flatMap(entry ->
                        counted(caseId.apply(entry)).stream().map(caseFact -> countedAs.apply(entry, caseFact.id())))
                .toList();
    }

    /** Returns the episodes that the Centre managed, and that began by the last day. */
    public List<ManagedEpisode> managedEpisodes() {
        return managedEpisodes(cases, validTransitions(), records.closedCases());
    }

    /** @param transitions the steps of the cases, without those of an episode that represents no client */
    static List<ManagedEpisode> managedEpisodes(
            Map<CaseId, CaseFact> cases, Collection<TransitionFact> transitions, Collection<ClosedCase> closings) {
        Map<CaseId, Map<Integer, CaseClosingReason>> reasons = new HashMap<>();
        for (ClosedCase closed : closings) {
            reasons.computeIfAbsent(closed.caseId(), id -> new HashMap<>()).put(closed.episode(), closed.reason());
        }
        Map<CaseId, Map<Integer, List<TransitionFact>>> byEpisode = transitions.stream()
                .collect(Collectors.groupingBy(TransitionFact::caseId, Collectors.groupingBy(TransitionFact::episode)));
        List<ManagedEpisode> episodes = new ArrayList<>();
        byEpisode.forEach((caseId, numbers) -> numbers.forEach((number, steps) -> steps.stream()
                .filter(step -> step.step().beginsManagement())
                .findFirst()
                .ifPresent(begin -> {
                    Optional<TransitionFact> end =
                            steps.stream().filter(TransitionFact::endsEpisode).findFirst();
                    episodes.add(new ManagedEpisode(
                            Objects.requireNonNull(cases.get(caseId)),
                            number,
                            begin.on(),
                            end.map(TransitionFact::on).orElse(null),
                            end.isEmpty()
                                    ? null
                                    : reasons.getOrDefault(caseId, Map.of()).get(number),
                            end.map(TransitionFact::step).orElse(null)));
                })));
        return episodes;
    }

    /** Returns the cases that the Centre declined in the period; one whose merge is undone is not declined again. */
    public List<CaseFact> declined() {
        return validTransitions().stream()
                .filter(step -> step.step() == CaseStep.DECLINE && isInPeriod(step.on()))
                .map(step -> Objects.requireNonNull(cases.get(step.caseId())))
                .toList();
    }

    /** Returns the steps of counted cases, without those of an episode that represents no client. */
    List<TransitionFact> validTransitions() {
        return records.transitions().stream()
                .filter(step ->
                        cases.containsKey(step.caseId()) && !records.mistakes().contains(step.caseId(), step.episode()))
                .toList();
    }

    /** Returns the needs of all counted clients. */
    public List<NeedFact> needs() {
        return records.clients(asOf().day()).stream()
                .filter(client -> cases.containsKey(client.caseId()))
                .flatMap(client -> client.needs().stream()
                        .filter(need -> need.overlaps(from, asOf().day()) && !need.isWithdrawn())
                        .map(need -> new NeedFact(client.caseId(), need.key(), need.group(), need.eligibility())))
                .toList();
    }

    /** Returns the services that counted clients accessed in the period, each with the case by which it counts. */
    public List<AccessEvent> accessEvents() {
        return records.events().stream()
                .filter(event -> cases.containsKey(event.caseId())
                        && isInPeriod(event.on())
                        && !isMistakenOn(event.caseId(), event.on()))
                .toList();
    }

    /** Returns the deadlines, with the holidays that were known at the cutoff. */
    public DeadlineSnapshot deadlines() {
        return records.deadlines();
    }

    /** Whether the record belongs to an episode that represents no client. */
    public boolean isMistaken(CaseId caseId, int episode) {
        return records.mistakes().contains(caseId, episode);
    }

    /**
     * Whether the day falls into an episode that represents no client; for records that name a day and no episode. OutcomeRecords of a merged case count for the one
     * that continues.
     */
    public boolean isMistakenOn(CaseId caseId, LocalDate day) {
        return !records.merged().containsKey(caseId) && records.mistakes().isMistakenOn(caseId, day);
    }
}
