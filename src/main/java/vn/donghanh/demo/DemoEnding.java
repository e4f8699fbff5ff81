package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.EmploymentType;
import vn.donghanh.casefile.Livelihood;
import vn.donghanh.closing.ClosingService;
import vn.donghanh.closing.ClosureReason;
import vn.donghanh.closing.FollowUpResult;
import vn.donghanh.closing.FollowUpService;
import vn.donghanh.closing.OutcomeAnswer;
import vn.donghanh.closing.RecordFollowUp;
import vn.donghanh.closing.ReintegrationOutcome;
import vn.donghanh.closing.ReopeningService;
import vn.donghanh.closing.RequestClosing;
import vn.donghanh.consent.ConsentAnswer;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.Consents;
import vn.donghanh.shared.Missing;
import vn.donghanh.shared.VietNam;

/** The end of an episode, what is asked afterwards, and a new beginning. */
@ApplicationScoped
class DemoEnding {
    private static final Set<ReintegrationOutcome> REACHED = EnumSet.of(
            ReintegrationOutcome.HOUSING_STABLE,
            ReintegrationOutcome.SAFE,
            ReintegrationOutcome.EMPLOYED_3M,
            ReintegrationOutcome.SELF_RATED);

    @Inject
    ClosingService closing;

    @Inject
    FollowUpService followUps;

    @Inject
    ReopeningService reopening;

    @Inject
    DemoPlans plans;

    @Inject
    DemoReception reception;

    @Inject
    Consents consents;

    @Inject
    DemoMark mark;

    @Inject
    Clock clock;

    @Transactional
    public void request(DemoTale tale, DemoStep step) {
        ClosureReason reason = ClosureReason.valueOf(step.detail());
        boolean well = reason == ClosureReason.GOALS_MET || reason == ClosureReason.PARTIAL_STABLE;
        plans.conclude(tale, well);
        CaseView file = mark.file(tale.number());
        if (reason.asksFollowUp() && !consents.isAnswered(file.id(), ConsentScope.FOLLOW_UP_AFTER)) {
            reception.answer(tale, ConsentScope.FOLLOW_UP_AFTER, ConsentAnswer.Said.NO);
        }
        closing.request(new RequestClosing(
                tale.number(),
                mark.file(tale.number()).version(),
                reason,
                reason.measuresOutcomes() ? outcomes(well) : Map.of(),
                reason.measuresOutcomes() ? livelihood(well) : Livelihood.UNTOLD,
                step.words()));
    }

    private static Map<ReintegrationOutcome, OutcomeAnswer> outcomes(boolean well) {
        return Arrays.stream(ReintegrationOutcome.values())
                .filter(ReintegrationOutcome::isRequired)
                .collect(Collectors.toMap(Function.identity(), outcome -> answer(outcome, well)));
    }

    private static Livelihood livelihood(boolean well) {
        return well
                ? new Livelihood(EmploymentType.INFORMAL_WAGE, null, 4_800_000L, null)
                : new Livelihood(null, Missing.UNKNOWN, null, Missing.REFUSED);
    }

    private static OutcomeAnswer answer(ReintegrationOutcome outcome, boolean well) {
        if (!well) {
            return OutcomeAnswer.UNKNOWN;
        }
        return REACHED.contains(outcome) ? OutcomeAnswer.MET : OutcomeAnswer.NOT_APPLICABLE;
    }

    void propose(DemoTale tale) {
        closing.propose(tale.number(), mark.file(tale.number()).version());
    }

    void approve(DemoTale tale) {
        closing.approve(tale.number(), mark.file(tale.number()).version());
    }

    void followUp(DemoTale tale, DemoStep step) {
        followUps.record(new RecordFollowUp(
                tale.number(),
                FollowUpResult.REACHED,
                VietNam.day(clock.instant()),
                outcomes(true),
                livelihood(true),
                step.words()));
    }

    void reopen(DemoTale tale, DemoStep step) {
        reopening.reopen(tale.number(), mark.file(tale.number()).version(), step.words());
    }

    void restart(DemoTale tale) {
        reopening.restart(tale.number(), mark.file(tale.number()).version());
    }
}
