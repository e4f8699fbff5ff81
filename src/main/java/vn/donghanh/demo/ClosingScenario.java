package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.EmploymentType;
import vn.donghanh.casefile.model.Livelihood;
import vn.donghanh.casefile.spi.OpenItem;
import vn.donghanh.casefile.spi.OpenItemResolution;
import vn.donghanh.closing.CaseClosingReason;
import vn.donghanh.closing.ClosingQueries;
import vn.donghanh.closing.ClosingService;
import vn.donghanh.closing.FollowUpService;
import vn.donghanh.closing.OpenItemAnswerDraft;
import vn.donghanh.closing.RecordFollowUpCommand;
import vn.donghanh.closing.ReintegrationOutcome;
import vn.donghanh.closing.ReopeningService;
import vn.donghanh.closing.RequestClosingCommand;
import vn.donghanh.closing.value.DebtSituation;
import vn.donghanh.closing.value.FollowUpResult;
import vn.donghanh.closing.value.HealthContactAnswer;
import vn.donghanh.closing.value.OutcomeAnswer;
import vn.donghanh.closing.value.SelfReport;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.MissingReason;

/** Plays closing, follow-up and reopening of demo cases. */
@ApplicationScoped
class ClosingScenario implements DemoScenarioRunner.Part {
    private static final Set<ReintegrationOutcome> REACHED =
            EnumSet.of(ReintegrationOutcome.HOUSING_STABLE, ReintegrationOutcome.SAFE, ReintegrationOutcome.SELF_RATED);

    /** The needs to which each outcome question belongs. */
    private static final Map<ReintegrationOutcome, Set<String>> ABOUT = Map.of(
            ReintegrationOutcome.PAPERS_OK, Set.of("ID_PAPERS"),
            ReintegrationOutcome.BHYT_OK, Set.of("BHYT"),
            ReintegrationOutcome.HEALTH_LINKED, Set.of("STI", "HIV_PREV", "SRH", "MED_URGENT", "OST"),
            ReintegrationOutcome.TRAINED, Set.of("TRAINING"),
            ReintegrationOutcome.EMPLOYED_3M, Set.of("JOB", "LOAN"),
            ReintegrationOutcome.INCOME_UP, Set.of("JOB", "LOAN"),
            ReintegrationOutcome.LOAN_ON_TIME, Set.of("LOAN"),
            ReintegrationOutcome.FAMILY_RECON, Set.of("FAMILY"),
            ReintegrationOutcome.CHILD_SCHOOL, Set.of("CHILDCARE", "SCHOOLING"));

    @Inject
    ClosingService closing;

    @Inject
    FollowUpService followUps;

    @Inject
    ClosingQueries queries;

    @Inject
    ReopeningService reopening;

    @Inject
    DemoPlans plans;

    @Inject
    DemoReception reception;

    @Inject
    ConsentPolicy consents;

    @Inject
    DemoProgressRepository progress;

    @Inject
    Clock clock;

    @Override
    public Map<String, DemoScenarioRunner.Action> steps() {
        return Map.ofEntries(
                Map.entry("return-closing", this::returnForRevision),
                Map.entry("end-followup", this::endFollowUp),
                Map.entry("closing-draft", (scenario, step) -> draft(scenario)),
                Map.entry("closing", this::request),
                Map.entry("propose-closing", (scenario, step) -> propose(scenario)),
                Map.entry("close", (scenario, step) -> approve(scenario)),
                Map.entry("close-followup", (scenario, step) -> approve(scenario)),
                Map.entry("followup", this::followUp),
                Map.entry("reopen", this::reopen),
                Map.entry("restart", (scenario, step) -> restart(scenario)));
    }

    @Transactional
    public void request(DemoScenario scenario, DemoStep step) {
        CaseClosingReason reason = CaseClosingReason.valueOf(step.detail());
        boolean successful = reason == CaseClosingReason.GOALS_MET || reason == CaseClosingReason.PARTIAL_STABLE;
        plans.conclude(scenario, successful);
        CaseView caseView = progress.caseView(scenario.number());
        if (reason.asksFollowUp() && !consents.hasAnswer(caseView.id(), ConsentScope.FOLLOW_UP_AFTER)) {
            reception.answer(scenario, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.NO);
        }
        closing.request(new RequestClosingCommand(
                scenario.number(),
                progress.caseView(scenario.number()).version(),
                reason,
                reason.measuresOutcomes() ? outcomes(scenario, successful) : Map.of(),
                reason.measuresOutcomes() ? livelihood(successful) : Livelihood.NOT_ASKED,
                answers(queries.closing(scenario.number()).open()),
                step.words()));
    }

    /** Saves an empty draft of a closing. */
    void draft(DemoScenario scenario) {
        closing.saveDraft(new RequestClosingCommand(
                scenario.number(),
                progress.caseView(scenario.number()).version(),
                null,
                Map.of(),
                Livelihood.NOT_ASKED,
                List.of(),
                null));
    }

    /** Declines the first open item that a client may decline; the others are marked as too late. */
    private static List<OpenItemAnswerDraft> answers(List<OpenItem> open) {
        String declined = open.stream()
                .filter(openItem -> openItem.resolutions().contains(OpenItemResolution.DECLINED))
                .map(OpenItem::ref)
                .findFirst()
                .orElse("");
        return open.stream()
                .map(openItem -> !openItem.resolutions().contains(OpenItemResolution.NOT_POSSIBLE)
                        ? new OpenItemAnswerDraft(openItem.ref(), OpenItemResolution.GOES_ON, null, null, null)
                        : openItem.ref().equals(declined)
                                ? unresolved(
                                        openItem,
                                        OpenItemResolution.DECLINED,
                                        "Thân chủ nói không cần nữa, nhân viên phụ trách hỏi.")
                                : unresolved(
                                        openItem,
                                        OpenItemResolution.NOT_POSSIBLE,
                                        "Nhân viên phụ trách ghi: hồ sơ kết thúc, việc này không còn làm được."))
                .toList();
    }

    private static OpenItemAnswerDraft unresolved(OpenItem open, OpenItemResolution ending, String reason) {
        return new OpenItemAnswerDraft(open.ref(), ending, null, null, reason);
    }

    private static Map<ReintegrationOutcome, OutcomeAnswer> outcomes(DemoScenario scenario, boolean successful) {
        return Arrays.stream(ReintegrationOutcome.values())
                .filter(ReintegrationOutcome::isRequired)
                .collect(Collectors.toMap(Function.identity(), outcome -> answer(scenario, outcome, successful)));
    }

    private static Livelihood livelihood(boolean successful) {
        return successful
                ? new Livelihood(EmploymentType.INFORMAL_WAGE, null, 4_800_000L, null)
                : new Livelihood(null, MissingReason.UNKNOWN, null, MissingReason.REFUSED);
    }

    /** Varies the outcomes: two of three clients report more income. */
    private static OutcomeAnswer answer(DemoScenario scenario, ReintegrationOutcome outcome, boolean successful) {
        if (!successful) {
            return OutcomeAnswer.UNKNOWN;
        }
        if (REACHED.contains(outcome)) {
            return OutcomeAnswer.MET;
        }
        Set<String> about = ABOUT.getOrDefault(outcome, Set.of());
        if (scenario.needs().stream().noneMatch(need -> about.contains(need.need()))) {
            return OutcomeAnswer.NOT_APPLICABLE;
        }
        boolean notYet = scenario.client().words().length() % 3 == 0;
        return outcome == ReintegrationOutcome.INCOME_UP && notYet ? OutcomeAnswer.NOT_MET : OutcomeAnswer.MET;
    }

    void propose(DemoScenario scenario) {
        closing.propose(scenario.number(), progress.caseView(scenario.number()).version());
    }

    void approve(DemoScenario scenario) {
        closing.approve(scenario.number(), progress.caseView(scenario.number()).version());
    }

    /** Records a follow-up; detail: the result and, if reached, debts, contact with health care and own rating, each an answer or why it is missing. */
    void followUp(DemoScenario scenario, DemoStep step) {
        String[] detail = step.detail().split(" ", -1);
        boolean reached = FollowUpResult.valueOf(detail[0]) == FollowUpResult.REACHED;
        followUps.record(new RecordFollowUpCommand(
                scenario.number(),
                reached ? FollowUpResult.REACHED : FollowUpResult.NOT_REACHED,
                CentreTime.today(clock),
                reached ? outcomes(scenario, true) : Map.of(),
                reached ? livelihood(true) : Livelihood.NOT_ASKED,
                reached ? selfReport(detail[1], detail[3]) : SelfReport.NOT_ASKED,
                reached ? HealthContactAnswer.of(detail[2]) : HealthContactAnswer.NOT_ASKED,
                step.words()));
    }

    private static SelfReport selfReport(String debts, String rating) {
        MissingReason debtsMissing = missing(debts);
        MissingReason ratingMissing = missing(rating);
        return new SelfReport(
                ratingMissing == null ? Integer.valueOf(rating) : null,
                ratingMissing,
                debtsMissing == null ? DebtSituation.valueOf(debts) : null,
                debtsMissing);
    }

    private static @Nullable MissingReason missing(String code) {
        return Arrays.stream(MissingReason.values())
                .filter(reason -> reason.name().equals(code))
                .findFirst()
                .orElse(null);
    }

    void endFollowUp(DemoScenario scenario, DemoStep step) {
        followUps.end(scenario.number(), progress.caseView(scenario.number()).version(), false, step.words());
    }

    void returnForRevision(DemoScenario scenario, DemoStep step) {
        closing.returnForRevision(
                scenario.number(), progress.caseView(scenario.number()).version(), step.words());
    }

    void reopen(DemoScenario scenario, DemoStep step) {
        reopening.reopen(scenario.number(), progress.caseView(scenario.number()).version(), step.words());
        scenario.startNextEpisode();
    }

    void restart(DemoScenario scenario) {
        reopening.restart(
                scenario.number(), progress.caseView(scenario.number()).version());
    }
}
