package vn.donghanh.plan;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.plan.progress.CompletionGround;
import vn.donghanh.plan.progress.RecordProgressCommand;
import vn.donghanh.plan.review.GoalResult;
import vn.donghanh.plan.review.ReviewDraft;
import vn.donghanh.plan.review.ReviewReason;
import vn.donghanh.shared.StalePageRule;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;

/** Tests progress and reviews of a plan against the real database. */
@ExtendWith(ArquillianExtension.class)
class PlanReviewIT {
    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    PlanService service;

    @Inject
    PlanReviewService reviews;

    @Inject
    PlanQueries queries;

    @Inject
    PlanStory plan;

    @Inject
    CaseFixture cases;

    private CaseNumber number;

    @BeforeEach
    void createCase() {
        staff.ensureStaff();
        number = story.caseAt(CaseStatus.PLANNING);
    }

    @Test
    void progressIsSavedAndDroppingNeedsAReason() {
        plan.approved(number);
        String action = plan.page(number, "worker1")
                .plan()
                .goals()
                .get(0)
                .actions()
                .get(0)
                .key();
        assertThat(story.refusals(
                        "worker1",
                        () -> service.recordProgress(
                                number.value(), RecordProgressCommand.of(action, PlanActionStatus.DROPPED, null))))
                .containsExactly(PlanRule.DROP_REASON_MISSING);
        staff.as(
                "worker1",
                () -> service.recordProgress(
                        number.value(), RecordProgressCommand.of(action, PlanActionStatus.DROPPED, "Không cần nữa.")));
        PlanView.Action dropped =
                plan.page(number, "worker1").plan().goals().get(0).actions().get(0);
        assertThat(dropped.state()).isEqualTo(PlanActionStatus.DROPPED);
        assertThat(dropped.reason()).isEqualTo("Không cần nữa.");
    }

    @Test
    void progressRecordedSinceThePageWasOpenedStays() {
        plan.approved(number);
        PlanView.Action shown = firstAction();
        staff.as(
                "worker1",
                () -> service.recordProgress(
                        number.value(),
                        RecordProgressCommand.done(shown.key(), CompletionGround.BY_CLIENT, "Tự làm xong.")));
        for (PlanActionStatus state : List.of(PlanActionStatus.IN_PROGRESS, PlanActionStatus.DROPPED)) {
            RecordProgressCommand late = RecordProgressCommand.of(shown.key(), state, "Không cần nữa.")
                    .seen(shown.stateAt());
            assertThat(story.refusals("worker1", () -> service.recordProgress(number.value(), late)))
                    .containsExactly(StalePageRule.CHANGED_MEANWHILE);
        }
        PlanView.Action kept = firstAction();
        assertThat(kept.state()).isEqualTo(PlanActionStatus.DONE);
        assertThat(kept.completion().words()).isEqualTo("Tự làm xong.");
        staff.as(
                "worker1",
                () -> service.recordProgress(
                        number.value(),
                        RecordProgressCommand.of(shown.key(), PlanActionStatus.IN_PROGRESS, null)
                                .seen(kept.stateAt())));
        assertThat(firstAction().state()).isEqualTo(PlanActionStatus.IN_PROGRESS);
    }

    private PlanView.Action firstAction() {
        return plan.page(number, "worker1").plan().goals().get(0).actions().get(0);
    }

    @Test
    void reviewWithChangedGoalsIsApprovedAndKeepsProgress() {
        plan.approved(number);
        String action = plan.page(number, "worker1")
                .plan()
                .goals()
                .get(0)
                .actions()
                .get(0)
                .key();
        staff.as("worker1", () -> {
            service.recordProgress(
                    number.value(), RecordProgressCommand.done(action, CompletionGround.BY_CLIENT, "Tự làm xong."));
            reviews.begin(number.value(), ReviewReason.CLIENT_ASKS);
        });
        String goal = plan.page(number, "worker1").plan().goals().get(0).key();
        ReviewDraft found = new ReviewDraft(
                reviewVersion(),
                6,
                null,
                "Ổn hơn.",
                true,
                Map.of(goal, GoalResult.REACHED),
                plan.today().plusDays(30));
        assertThat(story.refusals("worker1", () -> reviews.finish(number.value(), found)))
                .containsExactly(PlanRule.GOALS_CHANGED);
        staff.as("worker1", () -> {
            reviews.save(
                    number.value(),
                    new ReviewDraft(
                            reviewVersion(),
                            6,
                            null,
                            "Ổn hơn.",
                            true,
                            Map.of(goal, GoalResult.REACHED),
                            plan.today().plusDays(30)));
            PlanDraft next = queries.edit(number.value()).editor().draft();
            service.submit(number.value(), PlanStory.agreed(next));
        });
        assertThat(story.status(number)).as("the end of the review decides").isEqualTo(CaseStatus.REVIEW);
        staff.as("lead1", () -> reviews.finishChanged(number.value(), reviewVersion(), plan.version(number, "lead1")));
        assertThat(story.status(number)).isEqualTo(CaseStatus.ACTIVE);
        PlanView shown = plan.page(number, "worker1").plan();
        assertThat(shown.number()).isEqualTo(2);
        assertThat(shown.goals().get(0).actions().get(0).state()).isEqualTo(PlanActionStatus.DONE);
        assertThat(story.as("worker1", () -> queries.page(number.value(), 1))
                        .plan()
                        .state())
                .isEqualTo(PlanStatus.SUPERSEDED);
    }

    /** While the new version waits, the work goes on. */
    @Test
    void progressRecordedDuringAReviewIsKept() {
        plan.approved(number);
        String action = plan.page(number, "worker1")
                .plan()
                .goals()
                .get(0)
                .actions()
                .get(0)
                .key();
        String goal = plan.page(number, "worker1").plan().goals().get(0).key();
        staff.as("worker1", () -> {
            reviews.begin(number.value(), ReviewReason.CLIENT_ASKS);
            reviews.save(number.value(), finding(goal, true));
            service.submit(
                    number.value(),
                    PlanStory.agreed(queries.edit(number.value()).editor().draft()));
            service.recordProgress(
                    number.value(), RecordProgressCommand.done(action, CompletionGround.BY_CLIENT, "Tự làm xong."));
        });
        staff.as("lead1", () -> reviews.finishChanged(number.value(), reviewVersion(), plan.version(number, "lead1")));
        PlanView shown = plan.page(number, "worker1").plan();
        assertThat(shown.number()).isEqualTo(2);
        PlanView.Action kept = shown.goals().get(0).actions().get(0);
        assertThat(kept.state()).isEqualTo(PlanActionStatus.DONE);
        assertThat(kept.completion().words()).isEqualTo("Tự làm xong.");
        assertThat(plan.blocking(story.as("worker1", () -> cases.get(number)))).isEmpty();
    }

    @Test
    void aReviewWithAWaitingVersionIsNotEnded() {
        plan.approved(number);
        String goal = plan.page(number, "worker1").plan().goals().get(0).key();
        submitNewVersion();
        assertThat(story.refusals("worker1", () -> reviews.finish(number.value(), finding(goal, false))))
                .containsExactly(PlanRule.NEW_PLAN_WAITING);
        assertThat(story.status(number)).isEqualTo(CaseStatus.REVIEW);
        staff.as(
                "lead1",
                () -> service.returnForRevision(number.value(), plan.version(number, "lead1"), "Cần bàn thêm."));
        assertThat(tasks()).contains(TaskKind.PLAN_RETURNED);
        staff.as("worker1", () -> reviews.finish(number.value(), finding(goal, false)));
        assertThat(story.status(number)).isEqualTo(CaseStatus.ACTIVE);
        assertThat(tasks()).doesNotContain(TaskKind.PLAN_RETURNED, TaskKind.PLAN_PROPOSAL);
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseStep.class,
            names = {"PAUSE", "REQUEST_CLOSING"})
    void whatWaitsIsReturnedWhenTheReviewIsLeft(CaseStep leaving) {
        CaseStep back = leaving == CaseStep.PAUSE ? CaseStep.RESUME : CaseStep.RETURN_CLOSING;
        plan.approved(number);
        submitNewVersion();
        staff.as(actor(leaving), () -> cases.transition(number, leaving));
        staff.as(actor(back), () -> cases.transition(number, back));
        assertThat(story.status(number)).isEqualTo(CaseStatus.ACTIVE);
        assertThat(tasks()).doesNotContain(TaskKind.PLAN_PROPOSAL, TaskKind.PLAN_RETURNED);
        PlanQueries.ReviewPageView page = story.as("worker1", () -> queries.review(number.value()));
        assertThat(page.open()).isNull();
        assertThat(page.next()).isNull();
        assertThat(page.mayBegin()).isTrue();
        PlanQueries.PageView shown = plan.page(number, "worker1");
        assertThat(shown.plan().number()).as("the plan in force").isEqualTo(1);
        assertThat(shown.mayProgress()).isTrue();
        staff.as("worker1", () -> reviews.begin(number.value(), ReviewReason.CLIENT_ASKS));
        PlanEditorView editor =
                story.as("worker1", () -> queries.edit(number.value())).editor();
        assertThat(editor.nextNumber()).isEqualTo(3);
        assertThat(editor.draft().agreement()).as("the client is asked again").isNull();
    }

    private static String actor(CaseStep step) {
        return CaseScenario.actorOf(step, "worker1", "lead1");
    }

    private void submitNewVersion() {
        staff.as("worker1", () -> {
            reviews.begin(number.value(), ReviewReason.CLIENT_ASKS);
            service.submit(
                    number.value(),
                    PlanStory.agreed(queries.edit(number.value()).editor().draft()));
        });
    }

    private List<TaskKind> tasks() {
        return Stream.of("worker1", "lead1")
                .flatMap(user -> story.as(user, () -> cases.openTaskKinds(number)).stream())
                .toList();
    }

    private ReviewDraft finding(String goal, boolean changed) {
        return new ReviewDraft(
                reviewVersion(),
                6,
                null,
                "Ổn hơn.",
                changed,
                Map.of(goal, GoalResult.REACHED),
                plan.today().plusDays(30));
    }

    private int reviewVersion() {
        return story.as(
                "worker1", () -> queries.review(number.value()).open().content().version());
    }

    @Test
    void progressNeedsApprovedPlanAndOpenActionsBlockClosing() {
        assertThat(story.refusals(
                        "worker1",
                        () -> service.recordProgress(
                                number.value(),
                                RecordProgressCommand.done("x", CompletionGround.BY_CLIENT, "Tự làm."))))
                .containsExactly(PlanRule.NOT_APPROVED);
        plan.approved(number);
        CaseView caseView = story.as("worker1", () -> cases.get(number));
        assertThat(plan.blocking(caseView)).containsExactly(PlanRule.ACTIONS_OPEN);
        String action = plan.page(number, "worker1")
                .plan()
                .goals()
                .get(0)
                .actions()
                .get(0)
                .key();
        staff.as(
                "worker1",
                () -> service.recordProgress(
                        number.value(),
                        RecordProgressCommand.done(action, CompletionGround.BY_CLIENT, "Tự làm xong.")));
        assertThat(plan.blocking(caseView)).isEmpty();
    }

    @Test
    void reviewWithChangedGoalsNeedsANewVersion() {
        plan.approved(number);
        staff.as("worker1", () -> reviews.begin(number.value(), ReviewReason.CLIENT_ASKS));
        assertThat(story.refusals("lead1", () -> reviews.finishChanged(number.value(), reviewVersion(), 0)))
                .containsExactly(PlanRule.NEW_PLAN_MISSING);
    }
}
