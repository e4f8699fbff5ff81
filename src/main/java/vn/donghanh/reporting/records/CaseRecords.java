package vn.donghanh.reporting.records;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseStatisticsQueries.CaseFact;
import vn.donghanh.casefile.CaseStatisticsQueries.TransitionFact;
import vn.donghanh.casefile.CaseloadQueries.ManagedCase;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.spi.PartnerRequestProvider.PartnerRequest;
import vn.donghanh.casefile.spi.ReferralStatisticsProvider.SentReferral;
import vn.donghanh.casefile.spi.ServiceAccessProvider.AccessEvent;
import vn.donghanh.casefile.spi.TickedActionProvider.TickedAction;
import vn.donghanh.closing.ClosingStatisticsQueries.ClosedCase;
import vn.donghanh.closing.ClosingStatisticsQueries.LivelihoodAtEnd;
import vn.donghanh.closing.ClosingStatisticsQueries.OutcomeResponse;
import vn.donghanh.closing.FollowUpStatisticsQueries.MilestoneResponse;
import vn.donghanh.closing.FollowedEpisodeQueries.FollowedEpisode;
import vn.donghanh.person.ResidenceQueries.DatedResidence;
import vn.donghanh.placement.WorkRetentionQueries.MilestoneResult;
import vn.donghanh.plan.GoalStatisticsQueries.ReachedGoal;
import vn.donghanh.shared.PersonRef;

/**
 * All that figures at work count of one case, as it happened by a day and was recorded by a cutoff, since the first day.
 *
 * @param held whose case it is, and who has it today; null when the case was opened later
 * @param fact null when the case was opened later
 * @param history the client and the needs, by these records alone
 * @param events as they were recorded of this case, even if it was merged into another
 */
public record CaseRecords(
        CaseId id,
        @Nullable ManagedCase held,
        @Nullable CaseFact fact,
        List<TransitionFact> transitions,
        List<ClosedCase> closings,
        ClientHistory history,
        List<AccessEvent> events,
        List<TickedAction> ticked,
        List<PartnerRequest> requests,
        List<ReachedGoal> goals,
        List<FollowedEpisode> followed,
        List<MilestoneResponse> followUps,
        List<SentReferral> referrals,
        List<MilestoneResult> retention,
        List<OutcomeResponse> outcomes,
        List<LivelihoodAtEnd> livelihoods,
        List<DatedResidence> residences) {
    public CaseRecords {
        id = id.shared();
    }

    /** Returns the same records, with what is equal in others of the same case, so that it is kept once. */
    CaseRecords sharing(CaseRecords others) {
        return new CaseRecords(
                others.id,
                sharedIfKnown(held, others.held),
                sharedIfKnown(fact, others.fact),
                shared(transitions, others.transitions),
                shared(closings, others.closings),
                shared(history, others.history),
                shared(events, others.events),
                shared(ticked, others.ticked),
                shared(requests, others.requests),
                shared(goals, others.goals),
                shared(followed, others.followed),
                shared(followUps, others.followUps),
                shared(referrals, others.referrals),
                shared(retention, others.retention),
                shared(outcomes, others.outcomes),
                shared(livelihoods, others.livelihoods),
                shared(residences, others.residences));
    }

    private static <T> T shared(T own, T other) {
        return own.equals(other) ? other : own;
    }

    private static <T> @Nullable T sharedIfKnown(@Nullable T own, @Nullable T other) {
        return Objects.equals(own, other) ? other : own;
    }

    /** Whether the records are a client's. */
    boolean areOf(PersonRef person) {
        return held != null && held.person().equals(person);
    }

    /** Whether an episode was closed as a duplicate or as entered by error. */
    boolean hasMistakes() {
        return closings.stream().anyMatch(MistakenEpisodes::isMistake);
    }
}
