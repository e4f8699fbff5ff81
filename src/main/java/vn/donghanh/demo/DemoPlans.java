package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.spi.NeedProvider;
import vn.donghanh.casefile.spi.PresentingNeed;
import vn.donghanh.plan.ActionDraft;
import vn.donghanh.plan.ActionOwner;
import vn.donghanh.plan.GoalDraft;
import vn.donghanh.plan.PlanActionStatus;
import vn.donghanh.plan.PlanDraft;
import vn.donghanh.plan.PlanQueries;
import vn.donghanh.plan.PlanReviewService;
import vn.donghanh.plan.PlanService;
import vn.donghanh.plan.PlanView;
import vn.donghanh.plan.SafetyPlan;
import vn.donghanh.plan.agreement.PlanAgreement;
import vn.donghanh.plan.progress.RecordProgressCommand;
import vn.donghanh.plan.review.GoalResult;
import vn.donghanh.plan.review.ReviewDraft;
import vn.donghanh.plan.review.ReviewReason;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.CentreTime;

/** Plays care plans, their approval and their reviews. */
@ApplicationScoped
class DemoPlans implements DemoScenarioRunner.Part {
    @Inject
    PlanService plans;

    @Inject
    PlanQueries queries;

    @Inject
    PlanReviewService reviews;

    @Inject
    DemoActions actions;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @Override
    public Map<String, DemoScenarioRunner.Action> steps() {
        return Map.ofEntries(
                Map.entry("progress", this::progress),
                Map.entry("plan", (scenario, step) -> plan(scenario)),
                Map.entry("plan-draft", (scenario, step) -> saveEmptyDraft(scenario)),
                Map.entry("propose", (scenario, step) -> propose(scenario)),
                Map.entry("return", this::returnForRevision),
                Map.entry("approve", (scenario, step) -> approve(scenario)),
                Map.entry("review-begin", this::beginReview),
                Map.entry("review-change", this::reviewOtherwise),
                Map.entry("review-accept", (scenario, step) -> acceptReview(scenario)),
                Map.entry("review", this::review));
    }

    void plan(DemoScenario scenario) {
        PlanQueries.EditView page = queries.edit(scenario.number());
        Map<Integer, String> keys = page.needs().stream()
                .collect(Collectors.toMap(NeedProvider.NeedSummary::rank, NeedProvider.NeedSummary::key));
        List<GoalDraft> goals = scenario.needs().stream()
                .filter(DemoNeed::isAccepted)
                .map(need -> goal(need, keys.get(scenario.needs().indexOf(need) + 1)))
                .toList();
        plans.submit(
                scenario.number(),
                new PlanDraft(
                        page.editor().draft().number(),
                        page.editor().draft().version(),
                        scenario.client().words(),
                        goals,
                        PlanAgreement.SIGNED_PAPER,
                        null,
                        new SafetyPlan(
                                "Nghe tiếng xe quen trước cổng, điện thoại reo nhiều lần.",
                                "Nhà chị bạn cùng quê, quán nước đầu đường.",
                                "Nhân viên phụ trách, chủ nhà trọ.",
                                "Giấy tờ, ít tiền, thuốc; để ở nhà chị bạn.",
                                null)));
    }

    private GoalDraft goal(DemoNeed need, @Nullable String key) {
        boolean byClient = need.owner().equals("CLIENT");
        ActionDraft action = new ActionDraft(
                null,
                need.action(),
                byClient ? ActionOwner.CLIENT : ActionOwner.STAFF,
                byClient ? null : user.id(),
                null,
                CentreTime.today(clock).plusDays(need.days()),
                need.resource());
        return new GoalDraft(null, key, need.goal(), List.of(action));
    }

    /** Saves a draft plan with the goal of the first need and nothing else. */
    void saveEmptyDraft(DemoScenario scenario) {
        PlanQueries.EditView page = queries.edit(scenario.number());
        plans.save(
                scenario.number(),
                new PlanDraft(
                        page.editor().draft().number(),
                        page.editor().draft().version(),
                        null,
                        List.of(new GoalDraft(null, page.needs().get(0).key(), null, List.of())),
                        null,
                        null,
                        new SafetyPlan(null, null, null, null, null)));
    }

    /** Records progress on the plan's actions for this need. */
    void progress(DemoScenario scenario, DemoStep step) {
        String[] arguments = step.detail().split(" ", -1);
        int rank = scenario.rankOf(arguments[0]);
        PlanActionStatus state = arguments.length > 1 ? PlanActionStatus.valueOf(arguments[1]) : PlanActionStatus.DONE;
        shown(scenario).goals().stream()
                .filter(goal -> goal.needRank() == rank)
                .flatMap(goal -> goal.actions().stream())
                .forEach(action -> {
                    if (state == PlanActionStatus.DONE) {
                        actions.complete(scenario, action, DemoActions.need(arguments[0]));
                    } else {
                        plans.recordProgress(
                                scenario.number(),
                                RecordProgressCommand.of(action.key(), state, null)
                                        .seen(action.stateAt()));
                    }
                });
    }

    void propose(DemoScenario scenario) {
        plans.propose(scenario.number(), shown(scenario).version());
    }

    void returnForRevision(DemoScenario scenario, DemoStep step) {
        plans.returnForRevision(scenario.number(), shown(scenario).version(), step.words());
    }

    void approve(DemoScenario scenario) {
        plans.approve(scenario.number(), shown(scenario).version(), null);
    }

    void beginReview(DemoScenario scenario, DemoStep step) {
        reviews.begin(
                scenario.number(),
                step.detail().isEmpty() ? ReviewReason.THREE_MONTHS : ReviewReason.valueOf(step.detail()));
    }

    /** Reviews the plan with changed goals: the findings are saved and a new plan is written. */
    void reviewOtherwise(DemoScenario scenario, DemoStep step) {
        PlanQueries.ReviewPageView page = queries.review(scenario.number());
        reviews.save(scenario.number(), draft(page, step, true));
        plan(scenario);
    }

    /** Approves the plan that resulted from the review. */
    void acceptReview(DemoScenario scenario) {
        PlanQueries.ReviewPageView page = queries.review(scenario.number());
        reviews.finishChanged(
                scenario.number(),
                Objects.requireNonNull(page.open()).content().version(),
                Objects.requireNonNull(page.next()).version());
    }

    /** Reviews the plan with unchanged goals; the first action of each is done. */
    void review(DemoScenario scenario, DemoStep step) {
        PlanQueries.ReviewPageView page = queries.review(scenario.number());
        List<PlanView.PlannedGoal> goals = Objects.requireNonNull(page.plan()).goals();
        goals.stream()
                .filter(goal -> goal.actions().stream().anyMatch(DemoPlans::isNotStarted))
                .findFirst()
                .ifPresent(goal -> goal.actions().stream()
                        .filter(DemoPlans::isNotStarted)
                        .findFirst()
                        .ifPresent(action -> actions.complete(scenario, action, need(scenario, goal))));
        reviews.finish(scenario.number(), draft(page, step, false));
    }

    /** Builds the review: each goal has the result given in the step at its position, or partly reached without one. */
    private static ReviewDraft draft(PlanQueries.ReviewPageView page, DemoStep step, boolean changed) {
        List<PlanView.PlannedGoal> goals = Objects.requireNonNull(page.plan()).goals();
        String[] found = step.detail().split(" ", -1);
        Map<String, GoalResult> results = new HashMap<>();
        for (int at = 0; at < goals.size(); at++) {
            boolean specified = at < found.length && !found[at].isEmpty();
            results.put(goals.get(at).key(), specified ? GoalResult.valueOf(found[at]) : GoalResult.PARTLY);
        }
        int version = Objects.requireNonNull(page.open()).content().version();
        return new ReviewDraft(version, 6, null, step.words(), changed, results, page.latest());
    }

    /** Completes all open parts of the plan before the case is closed. */
    void conclude(DemoScenario scenario, boolean done) {
        PlanView plan = queries.page(scenario.number(), null).plan();
        if (plan == null) {
            return;
        }
        for (PlanView.PlannedGoal goal : plan.goals()) {
            for (PlanView.Action action : goal.actions()) {
                if (isNotStarted(action) || action.state() == PlanActionStatus.IN_PROGRESS) {
                    if (done) {
                        actions.complete(scenario, action, need(scenario, goal));
                    } else {
                        plans.recordProgress(
                                scenario.number(),
                                RecordProgressCommand.of(
                                                action.key(), PlanActionStatus.DROPPED, "Dừng lại cùng với hồ sơ.")
                                        .seen(action.stateAt()));
                    }
                }
            }
        }
    }

    private static boolean isNotStarted(PlanView.Action action) {
        return action.state() == PlanActionStatus.NOT_STARTED;
    }

    /** Returns the need that the goal addresses. */
    private static PresentingNeed need(DemoScenario scenario, PlanView.PlannedGoal goal) {
        int rank = goal.needRank();
        return DemoActions.need(
                rank == 0 || rank > scenario.needs().size()
                        ? null
                        : scenario.needs().get(rank - 1).need());
    }

    private PlanView shown(DemoScenario scenario) {
        return Objects.requireNonNull(queries.page(scenario.number(), null).plan());
    }
}
