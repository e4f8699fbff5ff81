package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import vn.donghanh.assessment.AssessmentDraft;
import vn.donghanh.assessment.AssessmentQueries;
import vn.donghanh.assessment.AssessmentService;
import vn.donghanh.assessment.AssessmentText;
import vn.donghanh.assessment.Eligibility;
import vn.donghanh.assessment.LifeSituation;
import vn.donghanh.assessment.NeedDraft;
import vn.donghanh.assessment.NeedWithdrawalService;
import vn.donghanh.assessment.WithdrawNeedCommand;
import vn.donghanh.casefile.spi.PresentingNeed;
import vn.donghanh.shared.CentreTime;

/** Plays assessments of clients and the withdrawal of needs. */
@ApplicationScoped
class DemoAssessments implements DemoScenarioRunner.Part {
    @Inject
    AssessmentService assessments;

    @Inject
    AssessmentQueries queries;

    @Inject
    NeedWithdrawalService withdrawals;

    @Inject
    Clock clock;

    @Override
    public Map<String, DemoScenarioRunner.Action> steps() {
        return Map.ofEntries(
                Map.entry("need-withdrawn", this::withdrawNeed),
                Map.entry("assess", (scenario, step) -> assess(scenario, step, true)),
                Map.entry("assess-draft", (scenario, step) -> assess(scenario, step, false)));
    }

    void assess(DemoScenario scenario, DemoStep step, boolean whole) {
        AssessmentDraft draft = AssessmentDraft.unsaved()
                .ranked(whole)
                .needs(scenario.needs().stream().map(DemoAssessments::need).toList())
                .text(AssessmentText.STRENGTHS, step.words())
                .groups(scenario.client().clientGroups(), scenario.client().groupsMissing())
                .situation(situation(scenario.client()));
        if (whole) {
            assessments.submit(scenario.number(), draft);
        } else {
            assessments.save(scenario.number(), draft);
        }
    }

    private static LifeSituation situation(DemoClient person) {
        int rating = 2 + person.words().length() % 4;
        return new LifeSituation(
                rating,
                null,
                person.work(),
                DemoClient.missing(person.employment()),
                person.monthly(),
                DemoClient.missing(person.income()));
    }

    private static NeedDraft need(DemoNeed demoNeed) {
        PresentingNeed need = PresentingNeed.valueOf(demoNeed.need());
        Eligibility eligibility = Eligibility.valueOf(demoNeed.eligibility());
        return new NeedDraft(
                null,
                need,
                demoNeed.words(),
                eligibility,
                eligibility == Eligibility.YES ? rule(need) : null,
                eligibility == Eligibility.NO ? "Chưa có nơi nhận trong tháng này, sẽ hỏi lại." : null);
    }

    private static String rule(PresentingNeed need) {
        return switch (need) {
            case SAFETY, SHELTER -> "EMERGENCY_SHELTER";
            case BASIC -> "BASIC_NEEDS";
            case MENTAL -> "CENTRE_COUNSELLING";
            case BHYT -> "HEALTH_INSURANCE";
            case LEGAL -> "LEGAL_AID";
            case ID_PAPERS -> "PAPERS_REISSUE";
            case TRAINING -> "TRAINING_SHORT";
            case SCHOOLING -> "SCHOOLING_OPEN";
            case JOB -> "JOB_INTRODUCTION";
            case LOAN -> "LOAN_JOB_CREATION";
            case CHILDCARE, FAMILY -> "FAMILY_SUPPORT";
            case SOCIAL_ALLOW -> "SOCIAL_ALLOWANCE";
            case REPATRIATE -> "RETURN_HOME";
            default -> "HEALTH_OPEN";
        };
    }

    /** Withdraws a need at the client's request. */
    void withdrawNeed(DemoScenario scenario, DemoStep step) {
        String[] arguments = step.detail().split(" ", -1);
        String key = Objects.requireNonNull(queries.page(scenario.number()).assessment())
                .needs()
                .get(scenario.rankOf(arguments[0]) - 1)
                .key();
        withdrawals.withdraw(
                scenario.number(), new WithdrawNeedCommand(key, arguments[1], step.words(), CentreTime.today(clock)));
    }
}
