package vn.donghanh.reporting.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.assessment.Eligibility;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.spi.PartnerRequestProvider.PartnerRequest;
import vn.donghanh.casefile.spi.PartnerRequestProvider.RequestEvent;
import vn.donghanh.casefile.spi.PartnerRequestProvider.RequestStep;
import vn.donghanh.reporting.SupervisionData.NeedState;

/**
 * How far a need has come by the end of a day.
 *
 * @param reason why it is at no later stage; null at the last
 */
record NeedCourse(NeedState need, FunnelStage stage, @Nullable LossReason reason) {
    static NeedCourse of(NeedState need, LocalDate day) {
        if (need.eligibility() != Eligibility.YES) {
            return new NeedCourse(need, FunnelStage.NEED, beforeEligible(need));
        }
        if (need.firstHelpOn() != null) {
            return completed(need, day)
                    ? new NeedCourse(need, FunnelStage.OUTCOME, null)
                    : new NeedCourse(need, FunnelStage.CAME, afterFirstHelp(need, day));
        }
        return need.requests().isEmpty()
                ? new NeedCourse(need, FunnelStage.ELIGIBLE, ended(need).orElse(LossReason.NOTHING_ARRANGED))
                : new NeedCourse(need, FunnelStage.SENT, afterSending(need, day));
    }

    CaseId caseId() {
        return need.caseId();
    }

    boolean isAt(FunnelStage wanted) {
        return stage.compareTo(wanted) >= 0;
    }

    private static LossReason beforeEligible(NeedState need) {
        if (need.withdrawal() != null) {
            return LossReason.WITHDRAWN;
        }
        if (need.eligibility() == Eligibility.NO) {
            return LossReason.INELIGIBLE;
        }
        if (need.firstHelpOn() != null) {
            return LossReason.SERVED_UNJUDGED;
        }
        return ended(need)
                .orElse(
                        need.eligibility() == Eligibility.PENDING
                                ? LossReason.JUDGEMENT_PENDING
                                : LossReason.NOT_JUDGED);
    }

    /** Returns what became of the last request, unless an earlier one still waits. */
    private static LossReason afterSending(NeedState need, LocalDate day) {
        if (need.withdrawal() != null) {
            return LossReason.WITHDRAWN;
        }
        List<LossReason> states = need.requests().stream()
                .map(request -> stateOf(lastStep(request, day)))
                .toList();
        LossReason last = states.get(states.size() - 1);
        LossReason best = states.stream()
                .filter(LossReason::isWaiting)
                .reduce((first, second) -> second)
                .orElse(last);
        return best.isWaiting() ? ended(need).orElse(best) : best;
    }

    private static LossReason stateOf(Optional<RequestStep> last) {
        return last.map(step -> switch (step) {
                    case ACCEPTED -> LossReason.ACCEPTED;
                    case APPOINTED -> LossReason.APPOINTED;
                    case DECLINED -> LossReason.DECLINED;
                    case MISSED -> LossReason.MISSED;
                    case CANCELLED -> LossReason.CANCELLED;
                    case EXPIRED -> LossReason.EXPIRED;
                    case BROKEN_OFF -> LossReason.BROKEN_OFF;
                    case CAME, COMPLETED -> LossReason.ONGOING;
                })
                .orElse(LossReason.UNANSWERED);
    }

    private static boolean completed(NeedState need, LocalDate day) {
        return need.goalReachedOn() != null
                || need.requests().stream()
                        .flatMap(request -> request.events().stream())
                        .anyMatch(event -> event.step() == RequestStep.COMPLETED
                                && !event.on().isAfter(day));
    }

    private static LossReason afterFirstHelp(NeedState need, LocalDate day) {
        boolean brokenOff = !need.requests().isEmpty()
                && need.requests().stream()
                        .allMatch(request -> !stateOf(lastStep(request, day)).isWaiting())
                && need.requests().stream().anyMatch(request -> lastStep(request, day)
                        .filter(step -> step == RequestStep.BROKEN_OFF)
                        .isPresent());
        return brokenOff ? LossReason.BROKEN_OFF : ended(need).orElse(LossReason.ONGOING);
    }

    private static Optional<RequestStep> lastStep(PartnerRequest request, LocalDate day) {
        return request.events().stream()
                .filter(event -> !event.on().isAfter(day))
                .map(RequestEvent::step)
                .reduce((first, second) -> second);
    }

    private static Optional<LossReason> ended(NeedState need) {
        if (need.withdrawal() != null) {
            return Optional.of(LossReason.WITHDRAWN);
        }
        return need.endedOn() == null ? Optional.empty() : Optional.of(LossReason.ENDED);
    }
}
