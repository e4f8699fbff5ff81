package vn.donghanh.reporting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.assessment.Eligibility;
import vn.donghanh.casefile.CaseStatisticsQueries.CaseFact;
import vn.donghanh.casefile.CaseStatisticsQueries.TransitionFact;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.spi.PartnerRequestProvider.PartnerRequest;
import vn.donghanh.casefile.spi.ServiceAccessProvider.AccessEvent;
import vn.donghanh.closing.ClosingStatisticsQueries.FollowedEpisode;
import vn.donghanh.closing.FollowUpStatisticsQueries.MilestoneResponse;
import vn.donghanh.plan.GoalStatisticsQueries.ReachedGoal;
import vn.donghanh.reporting.statistics.KaplanMeier;
import vn.donghanh.shared.AsOf;

/**
 * The cases that a supervisor or director sees, with all that figures at work count. A merged case counts as the one that continues, a case that represents
 * no client not at all. Everybody is counted who may be opened: these figures leave nobody's desk.
 */
public final class SupervisionData {
    private final OutcomeDataLoader.Records records;
    private final Map<CaseId, CaseFact> cases;
    private final Map<CaseId, List<AccessEvent>> events;
    private final Map<CaseId, List<PartnerRequest>> requests;
    private final Map<CaseId, List<ReachedGoal>> goals;
    private final List<FollowedEpisode> closings;
    private final List<MilestoneResponse> followUps;

    SupervisionData(
            OutcomeDataLoader.Records records,
            List<PartnerRequest> requests,
            List<ReachedGoal> goals,
            List<FollowedEpisode> closings,
            List<MilestoneResponse> followUps) {
        this.closings = List.copyOf(closings);
        this.followUps = List.copyOf(followUps);
        this.records = records;
        this.cases = records.cases().stream().collect(Collectors.toMap(CaseFact::id, Function.identity()));
        this.events = records.eventsByCase();
        this.requests = requests.stream().collect(Collectors.groupingBy(PartnerRequest::caseId));
        this.goals = goals.stream().collect(Collectors.groupingBy(ReachedGoal::caseId));
    }

    /**
     * A need as known at the end of a day, with what was done for it by then.
     *
     * @param level the triage level of the case when the need was identified
     * @param endedOn the day on which it ended by withdrawal, a later assessment or the end of the episode; null while open
     * @param withdrawal the client's reason for withdrawing it; null if not withdrawn
     * @param firstHelpOn the day of the first service that answers it; null before there is one
     * @param goalReachedOn the day on which a review found its goal reached; null before there is one
     * @param requests what was asked of others for it by that day, the earliest first
     * @param waited how long it waited for the first service
     */
    public record NeedState(
            CaseId caseId,
            String key,
            ServiceGroup service,
            TriageLevel level,
            LocalDate identifiedOn,
            @Nullable LocalDate endedOn,
            @Nullable String withdrawal,
            @Nullable Eligibility eligibility,
            @Nullable LocalDate firstHelpOn,
            @Nullable LocalDate goalReachedOn,
            List<PartnerRequest> requests,
            KaplanMeier.Observation waited) {
        public NeedState {
            requests = List.copyOf(requests);
        }
    }

    public AsOf asOf() {
        return records.asOf();
    }

    public List<CaseFact> cases() {
        return records.cases();
    }

    /** Returns the requests to others, with all their steps. */
    public List<PartnerRequest> requests() {
        return requests.values().stream().flatMap(List::stream).toList();
    }

    /** Returns the closings of these cases that were no mistake. */
    public List<FollowedEpisode> closings() {
        return closings;
    }

    /** Returns what the follow-ups held after a day found, the earliest first. */
    public List<MilestoneResponse> followUpsAfter(LocalDate day) {
        return followUps.stream().filter(response -> response.on().isAfter(day)).toList();
    }

    /** Returns the steps of these cases in episodes that were no mistake, the earliest first. */
    public List<TransitionFact> transitions() {
        return records.transitions().stream()
                .filter(step ->
                        cases.containsKey(step.caseId()) && !records.mistakes().contains(step.caseId(), step.episode()))
                .toList();
    }

    /** Returns the needs that were identified in a span of days, as known at its end. */
    public List<NeedState> needsIdentified(LocalDate from, LocalDate to) {
        return records.history().identifiedBetween(from, to, records.cases()).stream()
                .flatMap(client -> client.needs().stream()
                        .filter(need -> !need.identifiedOn().isBefore(from)
                                && !need.identifiedOn().isAfter(to))
                        .map(need -> state(client.caseId(), need, to)))
                .toList();
    }

    private NeedState state(CaseId caseId, ClientNeed need, LocalDate day) {
        Optional<LocalDate> firstHelp = events.getOrDefault(caseId, List.of()).stream()
                .filter(event -> !event.on().isAfter(day) && need.isAnsweredBy(event))
                .map(AccessEvent::on)
                .min(Comparator.naturalOrder());
        return new NeedState(
                caseId,
                need.key(),
                need.group(),
                Objects.requireNonNull(cases.get(caseId)).levels().on(need.identifiedOn()),
                need.identifiedOn(),
                need.endedOn(),
                need.withdrawal(),
                need.eligibility(),
                firstHelp.orElse(null),
                goals.getOrDefault(caseId, List.of()).stream()
                        .filter(goal ->
                                goal.needKey().equals(need.key()) && !goal.on().isAfter(day))
                        .map(ReachedGoal::on)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                requests.getOrDefault(caseId, List.of()).stream()
                        .filter(request -> !request.sentOn().isAfter(day) && isFor(request, need))
                        .sorted(Comparator.comparing(PartnerRequest::sentOn))
                        .toList(),
                need.waited(firstHelp, day));
    }

    /** Whether a request was made for a need, by the rule by which a service answers it. */
    private static boolean isFor(PartnerRequest request, ClientNeed need) {
        return request.group() != null
                && need.isAnsweredBy(new AccessEvent(
                        request.caseId(), request.group(), request.need(), request.kinds(), request.sentOn()));
    }
}
