package vn.donghanh.reporting.records;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.donghanh.assessment.NeedHistoryQueries;
import vn.donghanh.assessment.NeedHistoryQueries.Assessed;
import vn.donghanh.assessment.NeedHistoryQueries.WithdrawnNeed;
import vn.donghanh.casefile.CaseStatisticsQueries;
import vn.donghanh.casefile.CaseStatisticsQueries.CaseFact;
import vn.donghanh.casefile.CaseStatisticsQueries.EpisodeEnd;
import vn.donghanh.casefile.CaseStatisticsQueries.TransitionFact;
import vn.donghanh.casefile.CaseloadQueries;
import vn.donghanh.casefile.CaseloadQueries.ManagedCase;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.spi.PartnerRequestProvider;
import vn.donghanh.casefile.spi.PartnerRequestProvider.PartnerRequest;
import vn.donghanh.casefile.spi.ReferralStatisticsProvider;
import vn.donghanh.casefile.spi.ReferralStatisticsProvider.SentReferral;
import vn.donghanh.casefile.spi.ServiceAccessProvider;
import vn.donghanh.casefile.spi.ServiceAccessProvider.AccessEvent;
import vn.donghanh.casefile.spi.TickedActionProvider;
import vn.donghanh.casefile.spi.TickedActionProvider.TickedAction;
import vn.donghanh.closing.ClosingStatisticsQueries;
import vn.donghanh.closing.ClosingStatisticsQueries.ClosedCase;
import vn.donghanh.closing.ClosingStatisticsQueries.LivelihoodAtEnd;
import vn.donghanh.closing.ClosingStatisticsQueries.OutcomeResponse;
import vn.donghanh.closing.FollowUpStatisticsQueries;
import vn.donghanh.closing.FollowUpStatisticsQueries.MilestoneResponse;
import vn.donghanh.closing.FollowedEpisodeQueries;
import vn.donghanh.closing.FollowedEpisodeQueries.FollowedEpisode;
import vn.donghanh.person.ResidenceQueries;
import vn.donghanh.person.ResidenceQueries.DatedResidence;
import vn.donghanh.placement.WorkRetentionQueries;
import vn.donghanh.placement.WorkRetentionQueries.MilestoneResult;
import vn.donghanh.plan.GoalStatisticsQueries;
import vn.donghanh.plan.GoalStatisticsQueries.ReachedGoal;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.PersonRef;

/**
 * Reads all that figures at work count of some cases, by the same queries by which the whole Centre is counted. They are limited by the
 * {@link vn.donghanh.shared.CaseRecordFilter}, in a transaction of their own with its own entities.
 */
@ApplicationScoped
class CaseRecordQueries {
    @Inject
    BulkReadRepository reading;

    @Inject
    CaseStatisticsQueries cases;

    @Inject
    CaseloadQueries caseload;

    @Inject
    NeedHistoryQueries needs;

    @Inject
    ClosingStatisticsQueries closings;

    @Inject
    FollowedEpisodeQueries episodes;

    @Inject
    FollowUpStatisticsQueries followUps;

    @Inject
    WorkRetentionQueries retentions;

    @Inject
    GoalStatisticsQueries goals;

    @Inject
    ResidenceQueries residences;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    @Any
    Instance<ServiceAccessProvider> accesses;

    @Inject
    @Any
    Instance<TickedActionProvider> ticked;

    @Inject
    @Any
    Instance<PartnerRequestProvider> requests;

    @Inject
    @Any
    Instance<ReferralStatisticsProvider> referrals;

    /** Returns the records of each of the cases, in a constant number of SQL statements. */
    @Transactional(REQUIRES_NEW)
    Map<CaseId, CaseRecords> load(AsOf asOf, Collection<CaseId> chosen) {
        reading.begin();
        return reading.readOf(chosen, () -> loadAll(asOf, chosen));
    }

    private Map<CaseId, CaseRecords> loadAll(AsOf asOf, Collection<CaseId> chosen) {
        CaseStatisticsQueries.Snapshot snapshot = cases.asOf(asOf, CaseStatisticsQueries.Scope.CENTRE);
        Map<CaseId, CaseFact> facts =
                snapshot.cases().stream().collect(Collectors.toMap(CaseFact::id, Function.identity()));
        Map<CaseId, List<TransitionFact>> transitions = byCase(snapshot.transitions(), TransitionFact::caseId);
        Map<CaseId, List<EpisodeEnd>> ends = byCase(snapshot.ends(), EpisodeEnd::caseId);
        Map<CaseId, List<ClosedCase>> closed = byCase(closings.findClosedCases(asOf), ClosedCase::caseId);
        Map<CaseId, List<Assessed>> assessed = byCase(needs.findCompleted(asOf), Assessed::caseId);
        Map<CaseId, List<WithdrawnNeed>> withdrawn = byCase(needs.findWithdrawn(asOf), WithdrawnNeed::caseId);
        Map<CaseId, List<AccessEvent>> events = byCase(
                accesses.stream()
                        .flatMap(source -> source.accessEvents(asOf).stream())
                        .toList(),
                AccessEvent::caseId);
        Map<CaseId, List<TickedAction>> actions = byCase(
                ticked.stream()
                        .flatMap(source -> source.tickedActions(asOf).stream())
                        .toList(),
                TickedAction::caseId);
        Map<CaseId, List<PartnerRequest>> asked = byCase(
                requests.stream()
                        .flatMap(source -> source.partnerRequests(asOf).stream())
                        .toList(),
                PartnerRequest::caseId);
        Map<CaseId, List<ReachedGoal>> reached = byCase(goals.findReached(asOf), ReachedGoal::caseId);
        Map<CaseId, List<FollowedEpisode>> followed = byCase(episodes.findFollowed(asOf), FollowedEpisode::caseId);
        Map<CaseId, List<MilestoneResponse>> responses =
                byCase(followUps.findResponses(LocalDate.EPOCH, asOf), MilestoneResponse::caseId);
        Map<CaseId, List<SentReferral>> sent = byCase(
                referrals.stream()
                        .flatMap(source -> source.sentReferrals(LocalDate.EPOCH, asOf).stream())
                        .toList(),
                SentReferral::caseId);
        Map<CaseId, List<MilestoneResult>> settled =
                byCase(retentions.findSettled(LocalDate.EPOCH, asOf), MilestoneResult::caseId);
        Map<CaseId, List<OutcomeResponse>> outcomes =
                byCase(closings.findOutcomeResponses(LocalDate.EPOCH, asOf), OutcomeResponse::caseId);
        Map<CaseId, List<LivelihoodAtEnd>> livelihoods =
                byCase(closings.findLivelihoods(LocalDate.EPOCH, asOf), LivelihoodAtEnd::caseId);
        Map<CaseId, ManagedCase> holders = caseload.held(asOf.day());
        Map<PersonRef, List<DatedResidence>> lived = residences.dated(
                LocalDate.EPOCH,
                asOf.day(),
                holders.values().stream().map(ManagedCase::person).toList());
        ClientHistory.TriageDays triageDays = new ClientHistory.TriageDays(deadlines.snapshot(asOf.cutoff()));
        Map<CaseId, CaseRecords> loaded = new HashMap<>();
        for (CaseId id : chosen) {
            ManagedCase held = holders.get(id);
            CaseFact fact = facts.get(id);
            loaded.put(
                    id,
                    new CaseRecords(
                            id,
                            held,
                            fact,
                            of(transitions, id),
                            of(closed, id),
                            fact == null
                                    ? ClientHistory.NONE
                                    : history(
                                            MistakenEpisodes.of(of(closed, id), of(transitions, id)),
                                            of(assessed, id),
                                            of(withdrawn, id),
                                            of(ends, id),
                                            of(events, id),
                                            triageDays.of(fact.levels())),
                            of(events, id),
                            of(actions, id),
                            of(asked, id),
                            of(reached, id),
                            of(followed, id),
                            of(responses, id),
                            of(sent, id),
                            of(settled, id),
                            of(outcomes, id),
                            of(livelihoods, id),
                            held == null ? List.of() : List.copyOf(lived.getOrDefault(held.person(), List.of()))));
        }
        return loaded;
    }

    private static ClientHistory history(
            MistakenEpisodes mistakes,
            List<Assessed> assessed,
            List<WithdrawnNeed> withdrawn,
            List<EpisodeEnd> ends,
            List<AccessEvent> events,
            UnaryOperator<LocalDate> triageDue) {
        return ClientHistory.of(
                assessed.stream()
                        .filter(assessment -> !mistakes.contains(assessment.caseId(), assessment.episode()))
                        .toList(),
                withdrawn.stream().collect(Collectors.toMap(WithdrawnNeed::key, Function.identity())),
                ends,
                events.stream().filter(event -> !mistakes.contains(event)).toList(),
                triageDue);
    }

    private static <T> Map<CaseId, List<T>> byCase(List<T> records, Function<T, CaseId> caseId) {
        return records.stream().collect(Collectors.groupingBy(caseId));
    }

    private static <T> List<T> of(Map<CaseId, List<T>> records, CaseId id) {
        return List.copyOf(records.getOrDefault(id, List.of()));
    }
}
