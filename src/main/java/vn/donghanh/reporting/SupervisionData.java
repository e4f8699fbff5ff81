package vn.donghanh.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.assessment.Eligibility;
import vn.donghanh.casefile.CaseStatisticsQueries.CaseFact;
import vn.donghanh.casefile.CaseStatisticsQueries.TransitionFact;
import vn.donghanh.casefile.CaseloadQueries.ManagedCase;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.spi.PartnerRequestProvider.PartnerRequest;
import vn.donghanh.casefile.spi.ServiceAccessProvider.AccessEvent;
import vn.donghanh.closing.FollowUpStatisticsQueries.MilestoneResponse;
import vn.donghanh.closing.FollowedEpisodeQueries.FollowedEpisode;
import vn.donghanh.plan.GoalStatisticsQueries.ReachedGoal;
import vn.donghanh.reporting.records.CaseRecords;
import vn.donghanh.reporting.records.ClientNeed;
import vn.donghanh.reporting.records.OutcomeRecords;
import vn.donghanh.reporting.statistics.KaplanMeier;
import vn.donghanh.shared.AsOf;

/**
 * The cases that a supervisor or director sees, with all that figures at work count. A merged case counts as the one that continues, a case that represents
 * no client not at all. Everybody is counted who may be opened: these figures leave nobody's desk.
 */
public final class SupervisionData {
    private final OutcomeRecords records;
    private final Index index;

    SupervisionData(OutcomeRecords records) {
        this.records = records;
        this.index = records.once().get(Index.class, Index.class, () -> Index.of(records));
    }

    /** @param requests those to others, with all their steps */
    private record Index(
            Map<CaseId, CaseFact> facts,
            List<PartnerRequest> requests,
            Map<CaseId, List<PartnerRequest>> requestsByCase) {
        static Index of(OutcomeRecords records) {
            List<PartnerRequest> requests = records.requests();
            return new Index(
                    records.cases().stream().collect(Collectors.toMap(CaseFact::id, Function.identity())),
                    requests,
                    requests.stream().collect(Collectors.groupingBy(PartnerRequest::caseId)));
        }
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

    /** Counts once as long as these cases and their records are the same; the key holds all that it depends on besides them. */
    public <T> T once(Object key, Class<T> type, Supplier<T> count) {
        return records.once().get(key, type, count);
    }

    public AsOf asOf() {
        return records.asOf();
    }

    public List<CaseFact> cases() {
        return records.cases();
    }

    /** Returns who has each of the cases today. */
    public Map<CaseId, ManagedCase> managed() {
        return records.managed();
    }

    public Set<CaseId> caseIds() {
        return records.caseIds();
    }

    /** Returns the requests to others, with all their steps. */
    public List<PartnerRequest> requests() {
        return index.requests();
    }

    /** Returns the closings of these cases that were no mistake, the earliest first. */
    public List<FollowedEpisode> closings() {
        return records.counted(CaseRecords::followed).stream()
                .filter(closed -> !isMistaken(closed.caseId(), closed.episode()))
                .sorted(Comparator.comparing(FollowedEpisode::on))
                .toList();
    }

    /** Returns what the follow-ups held after a day found, the earliest first. */
    public List<MilestoneResponse> followUpsAfter(LocalDate day) {
        return records.counted(CaseRecords::followUps).stream()
                .filter(response -> response.on().isAfter(day))
                .sorted(Comparator.comparing(MilestoneResponse::on))
                .toList();
    }

    /** Returns the days on which these cases were opened again, the earliest first; cases that were not are not in the map. */
    public Map<CaseId, List<LocalDate>> reopenings() {
        Map<CaseId, List<LocalDate>> reopened = new HashMap<>();
        for (CaseRecords known : records.visible()) {
            for (TransitionFact step : known.transitions()) {
                if (step.step() == CaseStep.REOPEN
                        && records.caseIds().contains(known.id())
                        && !isMistaken(known.id(), step.episode())) {
                    reopened.computeIfAbsent(known.id(), first -> new ArrayList<>())
                            .add(step.on());
                }
            }
        }
        return reopened;
    }

    private boolean isMistaken(CaseId caseId, int episode) {
        return records.mistakes().contains(caseId, episode);
    }

    /** Returns those of some cases with an open need that nobody has judged. */
    public Set<CaseId> withUnjudgedNeed(Set<CaseId> some) {
        LocalDate today = asOf().day();
        return some.stream()
                .filter(caseId -> records.historyOf(caseId).needsOn(today).stream()
                        .anyMatch(need ->
                                need.isOpenUnjudged() && !need.identifiedOn().isAfter(today)))
                .collect(Collectors.toSet());
    }

    /** Returns the needs that were identified in a span of days, as known at its end. */
    public List<NeedState> needsIdentified(LocalDate from, LocalDate to) {
        List<NeedState> states = new ArrayList<>();
        for (CaseRecords known : records.visible()) {
            CaseFact caseFact = index.facts().get(known.id());
            if (caseFact != null) {
                for (ClientNeed need : records.historyOf(known.id()).needsOn(to)) {
                    if (!need.identifiedOn().isBefore(from)
                            && !need.identifiedOn().isAfter(to)) {
                        states.add(state(caseFact, known, need, to));
                    }
                }
            }
        }
        return states;
    }

    private NeedState state(CaseFact caseFact, CaseRecords known, ClientNeed need, LocalDate day) {
        return new NeedState(
                known.id(),
                need.key(),
                need.group(),
                caseFact.levels().on(need.identifiedOn()),
                need.identifiedOn(),
                need.endedOn(),
                need.withdrawal(),
                need.eligibility(),
                need.helpedBy(day).orElse(null),
                goalReachedOn(known.goals(), need, day),
                requestsFor(index.requestsByCase().getOrDefault(known.id(), List.of()), need, day),
                need.waited(day));
    }

    private static @Nullable LocalDate goalReachedOn(List<ReachedGoal> goals, ClientNeed need, LocalDate day) {
        LocalDate first = null;
        for (ReachedGoal goal : goals) {
            if (goal.needKey().equals(need.key())
                    && !goal.on().isAfter(day)
                    && (first == null || goal.on().isBefore(first))) {
                first = goal.on();
            }
        }
        return first;
    }

    private static List<PartnerRequest> requestsFor(List<PartnerRequest> requests, ClientNeed need, LocalDate day) {
        List<PartnerRequest> found = new ArrayList<>();
        for (PartnerRequest request : requests) {
            if (!request.sentOn().isAfter(day) && isFor(request, need)) {
                found.add(request);
            }
        }
        found.sort(Comparator.comparing(PartnerRequest::sentOn));
        return found;
    }

    /** Whether a request was made for a need, by the rule by which a service answers it. */
    private static boolean isFor(PartnerRequest request, ClientNeed need) {
        return request.group() != null
                && need.isAnsweredBy(new AccessEvent(
                        request.caseId(), request.group(), request.need(), request.kinds(), request.sentOn()));
    }
}
