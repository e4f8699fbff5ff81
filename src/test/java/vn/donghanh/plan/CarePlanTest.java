package vn.donghanh.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.testing.Refusals.refused;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.donghanh.casefile.CaseStatus;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.CaseViews;
import vn.donghanh.casefile.NeedSource;
import vn.donghanh.casefile.TriageLevel;
import vn.donghanh.crypto.TestKeys;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.Requirement;
import vn.donghanh.shared.RuleViolation;

class CarePlanTest {
    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 4, 1);
    private static final StaffId WORKER = new StaffId(1);
    private static final StaffId LEAD = new StaffId(2);
    private static final StaffId DIRECTOR = new StaffId(3);
    private static final List<NeedSource.Need> NEEDS = List.of(
            new NeedSource.Need("n1", 1, "PresentingNeed.SHELTER", true),
            new NeedSource.Need("n2", 2, "PresentingNeed.LOAN", false));
    private static final SafetyPlan NONE = new SafetyPlan(null, null, null, null, null);
    private static final SafetyPlan SAFETY = new SafetyPlan("a", "b", "c", null, null);

    @TempDir
    Path temp;

    private final CaseView file = file();
    private PlanSeals seals;
    private CarePlan plan;

    @BeforeEach
    void aDraft() {
        seals = new PlanSeals(TestKeys.in(temp).vault(), file.person());
        plan = CarePlan.begin(file, 1, WORKER, NOW);
    }

    @Test
    void aSubmissionNamesEveryLackAtOnce() {
        write(draft(
                NONE, null, goal(null, "An toàn", new ActionDraft(null, "Đổi khóa", null, null, null, null, null))));
        assertThatThrownBy(() -> plan.submit(lacks(TriageLevel.HIGH), WORKER, NOW))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.all())
                        .extracting(RuleViolation::rule)
                        .containsExactly(
                                PlanRule.GOAL_FOR_EACH_NEED,
                                PlanRule.OWNER_MISSING,
                                PlanRule.DUE_MISSING,
                                PlanRule.RESOURCE_MISSING,
                                PlanRule.AGREEMENT_MISSING,
                                PlanRule.SAFETY_PLAN_MISSING));
    }

    @Test
    void aLackSaysWhichGoalOrActionItIs() {
        write(draft(
                SAFETY,
                PlanAgreement.VOICE,
                goal("n1", "Một", action()),
                goal(null, "Hai", new ActionDraft(null, "x", ActionOwner.CLIENT, null, null, null, "y"))));
        assertThat(lacks(TriageLevel.LOW).all())
                .filteredOn(one -> !one.met())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.rule()).isEqualTo(PlanRule.DUE_MISSING);
                    assertThat(one.arguments()).containsExactly("2.1");
                });
    }

    @Test
    void belowHighNoSafetyPlanIsAsked() {
        write(draft(NONE, PlanAgreement.SIGNED_PAPER, goal("n1", "An toàn", action())));
        plan.submit(lacks(TriageLevel.MEDIUM), WORKER, NOW);
        assertThat(plan.state()).isEqualTo(PlanState.SUBMITTED);
    }

    @Test
    void aRecordedDisagreementGoesOnAndAnEmptyOneDoesNot() {
        write(draft(SAFETY, PlanAgreement.DISAGREES, goal("n1", "An toàn", action())));
        assertThat(plan.hasAgreement()).isFalse();
        plan.write(
                new PlanDraft(1, 0, null, List.of(), PlanAgreement.DISAGREES, "Em muốn đợi.", SAFETY),
                null,
                seals,
                WORKER,
                NOW);
        assertThat(plan.hasAgreement()).isTrue();
    }

    @Test
    void neitherAuthorNorLastEditorApproves() {
        submitted();
        plan.propose(LEAD, NOW);
        assertThat(refusals(new Approver(WORKER, true, null, false))).containsExactly(PlanRule.OWN_PLAN);
        assertThat(refusals(new Approver(DIRECTOR, true, null, false))).isEmpty();
    }

    @Test
    void aSupervisorApprovesOnlyByADelegation() {
        submitted();
        assertThat(refusals(new Approver(LEAD, false, null, true))).containsExactly(PlanRule.NOT_ENTITLED);
        assertThat(refusals(new Approver(LEAD, false, DUE, true))).isEmpty();
    }

    @Test
    void theDirectorWaitsForTheProposal() {
        submitted();
        assertThat(refusals(new Approver(DIRECTOR, true, null, false))).containsExactly(PlanRule.NOT_PROPOSED);
    }

    @Test
    void whatWasSubmittedNeverChangesAgain() {
        submitted();
        refused(PlanRule.NOT_OPEN, () -> write(draft(NONE, null)));
        plan.sendBack("Thêm việc đổi khóa.", seals, LEAD, NOW);
        assertThatThrownBy(() -> plan.approve(null, null, seals, DIRECTOR, NOW)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void theNextVersionMarksWhatIsNewAndKeepsWhatWasDone() {
        submitted();
        PlanGoal goal = plan.goals().get(0);
        PlanAction done = goal.actions().get(0);
        done.progress(ActionState.DONE, null, seals, WORKER, NOW);
        plan.sendBack("Thêm.", seals, LEAD, NOW);
        CarePlan next = CarePlan.begin(file, 2, WORKER, NOW);
        GoalDraft same = new GoalDraft(
                goal.lineage(),
                "n1",
                "An toàn",
                List.of(
                        new ActionDraft(done.lineage(), "Tìm phòng", ActionOwner.CLIENT, null, null, DUE, "Quỹ"),
                        new ActionDraft(null, "Đổi khóa", ActionOwner.CLIENT, null, null, DUE, "Quỹ")));
        next.write(draft(SAFETY, PlanAgreement.VOICE, same), plan, seals, WORKER, NOW);
        PlanView view = new PlanOpening(next, plan, NEEDS, Map.of(), DUE, true, seals).view();
        assertThat(view.comparedWith()).isEqualTo(1);
        PlanView.Goal shown = view.goals().get(0);
        assertThat(shown.added()).isFalse();
        assertThat(shown.actions().get(0).differs()).isEmpty();
        assertThat(shown.actions().get(0).state()).isEqualTo(ActionState.DONE);
        assertThat(shown.actions().get(1).differs("what")).isTrue();
    }

    @Test
    void anActionIsDroppedWithAReasonOnly() {
        submitted();
        PlanAction action = plan.goals().get(0).actions().get(0);
        refused(PlanRule.DROP_REASON_MISSING, () -> action.progress(ActionState.DROPPED, " ", seals, WORKER, NOW));
    }

    @Test
    void aReviewEndsWithEveryGoalLookedAt() {
        submitted();
        PlanReview review = PlanReview.begin(file, ReviewReason.CLIENT_ASKS, WORKER, NOW);
        LocalDate today = LocalDate.of(2026, 3, 10);
        assertThat(review.requirements(plan, today, DUE)).noneMatch(Requirement::met);
        String key = plan.goals().get(0).lineage();
        review.write(
                new ReviewDraft(0, 6, null, null, false, Map.of(key, GoalResult.REACHED), DUE), seals, WORKER, NOW);
        assertThat(review.requirements(plan, today, DUE)).allMatch(Requirement::met);
        assertThat(review.requirements(plan, today, DUE.minusDays(1)))
                .filteredOn(one -> !one.met())
                .hasSize(1);
        review.writeResults(plan, today);
        assertThat(plan.goals().get(0).reachedOn()).isEqualTo(today);
    }

    private void submitted() {
        write(draft(SAFETY, PlanAgreement.VOICE, goal("n1", "An toàn", action())));
        plan.submit(lacks(TriageLevel.HIGH), WORKER, NOW);
    }

    private List<vn.donghanh.shared.Rule> refusals(Approver approver) {
        return new PlanApproval(plan, lacks(TriageLevel.HIGH), approver)
                .all().stream().filter(one -> !one.met()).map(Requirement::rule).toList();
    }

    private PlanLacks lacks(TriageLevel level) {
        return new PlanLacks(plan, NEEDS, level);
    }

    private void write(PlanDraft draft) {
        plan.write(draft, null, seals, WORKER, NOW);
    }

    private static ActionDraft action() {
        return new ActionDraft(null, "Tìm phòng", ActionOwner.CLIENT, null, null, DUE, "Quỹ");
    }

    private static GoalDraft goal(String need, String words, ActionDraft... actions) {
        return new GoalDraft(null, need, words, List.of(actions));
    }

    private static PlanDraft draft(SafetyPlan safety, PlanAgreement agreement, GoalDraft... goals) {
        return new PlanDraft(0, 0, "Tôi muốn tự lo.", List.of(goals), agreement, null, safety);
    }

    private static CaseView file() {
        return CaseViews.at(CaseStatus.PLANNING, WORKER, NOW);
    }
}
