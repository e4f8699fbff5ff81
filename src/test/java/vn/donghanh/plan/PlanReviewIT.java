package vn.donghanh.plan;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.CaseFixture;
import vn.donghanh.casefile.CaseNumber;
import vn.donghanh.casefile.CaseStatus;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.staff.Crew;
import vn.donghanh.testing.Story;

/** Working by a plan and reviewing it, in the real database. */
@ExtendWith(ArquillianExtension.class)
class PlanReviewIT {
    @Inject
    Crew crew;

    @Inject
    Story story;

    @Inject
    PlanService service;

    @Inject
    ReviewService reviews;

    @Inject
    PlanQueries queries;

    @Inject
    PlanStory plan;

    @Inject
    CaseFixture cases;

    private CaseNumber number;

    @BeforeEach
    void aCaseToBePlanned() {
        crew.aboard();
        number = story.at(CaseStatus.PLANNING);
    }

    @Test
    void progressIsKeptAndADroppedActionHasAReason() {
        plan.approved(number);
        String action = plan.page(number, "worker1")
                .plan()
                .goals()
                .get(0)
                .actions()
                .get(0)
                .key();
        assertThat(story.refusals("worker1", () -> service.progress(number.value(), action, ActionState.DROPPED, null)))
                .containsExactly(PlanRule.DROP_REASON_MISSING);
        crew.as("worker1", () -> service.progress(number.value(), action, ActionState.DROPPED, "Không cần nữa."));
        PlanView.Action dropped =
                plan.page(number, "worker1").plan().goals().get(0).actions().get(0);
        assertThat(dropped.state()).isEqualTo(ActionState.DROPPED);
        assertThat(dropped.reason()).isEqualTo("Không cần nữa.");
    }

    @Test
    void aReviewThatChangesGoalsIsApprovedAndKeepsProgress() {
        plan.approved(number);
        String action = plan.page(number, "worker1")
                .plan()
                .goals()
                .get(0)
                .actions()
                .get(0)
                .key();
        crew.as("worker1", () -> {
            service.progress(number.value(), action, ActionState.DONE, null);
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
        crew.as("worker1", () -> {
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
        assertThat(story.status(number)).as("the review's end decides").isEqualTo(CaseStatus.REVIEW);
        crew.as("lead1", () -> reviews.finishChanged(number.value(), reviewVersion(), plan.version(number, "lead1")));
        assertThat(story.status(number)).isEqualTo(CaseStatus.ACTIVE);
        PlanView shown = plan.page(number, "worker1").plan();
        assertThat(shown.number()).isEqualTo(2);
        assertThat(shown.goals().get(0).actions().get(0).state()).isEqualTo(ActionState.DONE);
        assertThat(story.as("worker1", () -> queries.page(number.value(), 1))
                        .plan()
                        .state())
                .isEqualTo(PlanState.SUPERSEDED);
    }

    private int reviewVersion() {
        return story.as(
                "worker1", () -> queries.review(number.value()).open().content().version());
    }

    @Test
    void progressIsOfAnApprovedPlanAndItsOpenActionsStandBeforeTheEnd() {
        assertThat(story.refusals("worker1", () -> service.progress(number.value(), "x", ActionState.DONE, null)))
                .containsExactly(PlanRule.NOT_APPROVED);
        plan.approved(number);
        CaseView file = story.as("worker1", () -> cases.see(number));
        assertThat(plan.blocking(file)).containsExactly(PlanRule.ACTIONS_OPEN);
        String action = plan.page(number, "worker1")
                .plan()
                .goals()
                .get(0)
                .actions()
                .get(0)
                .key();
        crew.as("worker1", () -> service.progress(number.value(), action, ActionState.DONE, null));
        assertThat(plan.blocking(file)).isEmpty();
    }

    @Test
    void aReviewThatChangesGoalsWaitsForTheNewVersion() {
        plan.approved(number);
        crew.as("worker1", () -> reviews.begin(number.value(), ReviewReason.CLIENT_ASKS));
        assertThat(story.refusals("lead1", () -> reviews.finishChanged(number.value(), reviewVersion(), 0)))
                .containsExactly(PlanRule.NEW_PLAN_MISSING);
    }
}
