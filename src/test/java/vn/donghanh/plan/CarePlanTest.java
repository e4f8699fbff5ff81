package vn.donghanh.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.casefile.model.EvidenceKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.spi.NeedProvider;
import vn.donghanh.casefile.spi.PresentingNeed;
import vn.donghanh.encryption.TestKeys;
import vn.donghanh.plan.agreement.PlanAgreement;
import vn.donghanh.plan.agreement.PlanConsent;
import vn.donghanh.plan.agreement.PlanSignature;
import vn.donghanh.plan.progress.ActionCompletion;
import vn.donghanh.plan.progress.CompletionGround;
import vn.donghanh.plan.review.GoalResult;
import vn.donghanh.plan.review.ReviewDraft;
import vn.donghanh.plan.review.ReviewReason;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.testing.Stored;

class CarePlanTest {
    private static final ActionCompletion BY_CLIENT =
            new ActionCompletion(CompletionGround.BY_CLIENT, null, null, "Thân chủ tự làm.");
    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 4, 1);
    private static final StaffId WORKER = new StaffId(1);
    private static final StaffId LEAD = new StaffId(2);
    private static final StaffId DIRECTOR = new StaffId(3);
    private static final List<NeedProvider.NeedSummary> NEEDS = List.of(
            new NeedProvider.NeedSummary("n1", 1, PresentingNeed.SHELTER, true, false),
            new NeedProvider.NeedSummary("n2", 2, PresentingNeed.LOAN, false, false));
    private static final SafetyPlan NONE = new SafetyPlan(null, null, null, null, null);
    private static final SafetyPlan SAFETY = new SafetyPlan("a", "b", "c", null, null);

    @TempDir
    Path temp;

    private final CaseView caseView = newCase();
    private PlanCipher cipher;
    private CarePlan plan;

    @BeforeEach
    void createDraft() {
        cipher = new PlanCipher(TestKeys.in(temp).encryption(), caseView.person());
        plan = CarePlan.begin(caseView, 1, WORKER, NOW);
    }

    @Test
    void submissionReportsAllMissingPartsTogether() {
        update(draft(
                NONE, null, goal(null, "An toàn", new ActionDraft(null, "Đổi khóa", null, null, null, null, null))));
        assertThatThrownBy(() -> plan.submit(checklist(TriageLevel.HIGH), WORKER, NOW))
                .isInstanceOfSatisfying(RuleViolationException.class, refusal -> assertThat(refusal.allViolations())
                        .extracting(RuleViolationException::rule)
                        .containsExactly(
                                PlanRule.GOAL_FOR_EACH_NEED,
                                PlanRule.OWNER_MISSING,
                                PlanRule.DUE_MISSING,
                                PlanRule.RESOURCE_MISSING,
                                PlanRule.SAFETY_SIGNS_MISSING,
                                PlanRule.SAFETY_PLACES_MISSING,
                                PlanRule.SAFETY_PEOPLE_MISSING,
                                PlanRule.AGREEMENT_MISSING));
        assertThat(checklist(TriageLevel.HIGH).all())
                .filteredOn(precondition -> !precondition.met())
                .extracting(Precondition::rule)
                .containsExactly(
                        PlanRule.GOAL_FOR_EACH_NEED,
                        PlanRule.OWNER_MISSING,
                        PlanRule.DUE_MISSING,
                        PlanRule.RESOURCE_MISSING,
                        PlanRule.AGREEMENT_MISSING,
                        PlanRule.SAFETY_PLAN_MISSING);
    }

    @Test
    void missingPartsAreReportedAtTheirFields() {
        ActionDraft empty = new ActionDraft(null, null, null, null, null, DUE, "Quỹ");
        update(draft(
                new SafetyPlan("a", null, "c", null, null),
                PlanAgreement.DISAGREES,
                goal(null, null, empty, action(), empty),
                goal(null, null)));
        assertThatThrownBy(() -> plan.submit(checklist(TriageLevel.HIGH), WORKER, NOW))
                .isInstanceOfSatisfying(RuleViolationException.class, refusal -> assertThat(refusal.allViolations())
                        .extracting(RuleViolationException::field)
                        .containsExactly(
                                "goals:0:need",
                                "goals:0:goalWords",
                                "goals:1:goalWords",
                                "goals:1:addAction",
                                "goals:0:actions:0:what",
                                "goals:0:actions:2:what",
                                "goals:0:actions:0:who",
                                "goals:0:actions:2:who",
                                "places",
                                "disagreement"));
        assertThat(checklist(TriageLevel.LOW).all())
                .filteredOn(precondition -> precondition.rule() == PlanRule.OWNER_MISSING)
                .flatExtracting(Precondition::arguments)
                .containsExactly("1.1, 1.3");
    }

    @Test
    void unansweredNeedLinksToAddGoalWhenNoGoalIsFree() {
        plan.update(draft(SAFETY, PlanAgreement.VOICE, goal("other", "Một", action())), null, cipher, WORKER, NOW);
        assertThat(checklist(TriageLevel.LOW).missingByField())
                .extracting(Precondition::field)
                .containsExactly("addGoal");
    }

    /** A draft keeps text typed for an answer that is not chosen; a submission drops it. */
    @Test
    void unusedAnswerTextIsKeptUntilSubmission() {
        ActionDraft own = new ActionDraft(null, "Làm", ActionOwner.CLIENT, null, "Chị Hai", DUE, "Quỹ");
        update(new PlanDraft(0, 0, null, List.of(goal("n1", "Một", own)), PlanAgreement.VOICE, "Em đợi.", SAFETY));
        assertThat(plan.consent(cipher).disagreement()).isEqualTo("Em đợi.");
        assertThat(plan.consent(cipher).normalised().disagreement()).isNull();
        ActionContent kept = plan.actions().findFirst().orElseThrow().content(cipher);
        assertThat(kept.partner()).isEqualTo("Chị Hai");
        assertThat(kept.partnerName()).isNull();

        plan.submit(checklist(TriageLevel.HIGH), WORKER, NOW);
        assertThat(plan.consent(cipher)).isEqualTo(new PlanConsent(PlanAgreement.VOICE, NOW, null));
        assertThat(plan.actions().findFirst().orElseThrow().content(cipher).partner())
                .isNull();
    }

    @Test
    void missingPartNamesItsGoalAndAction() {
        update(draft(
                SAFETY,
                PlanAgreement.VOICE,
                goal("n1", "Một", action()),
                goal(null, "Hai", new ActionDraft(null, "x", ActionOwner.CLIENT, null, null, null, "y"))));
        assertThat(checklist(TriageLevel.LOW).all())
                .filteredOn(precondition -> !precondition.met())
                .singleElement()
                .satisfies(precondition -> {
                    assertThat(precondition.rule()).isEqualTo(PlanRule.DUE_MISSING);
                    assertThat(precondition.arguments()).containsExactly("2.1");
                    assertThat(precondition.field()).isEqualTo("goals:1:actions:0:due");
                });
    }

    @Test
    void goalsWithoutWordsAreListedByNumber() {
        update(draft(SAFETY, PlanAgreement.VOICE, goal("n1", "Một"), goal("n1", null), goal(null, null)));
        assertThat(checklist(TriageLevel.LOW).all())
                .filteredOn(precondition -> precondition.rule() == PlanRule.GOAL_WORDS_MISSING)
                .singleElement()
                .satisfies(precondition -> {
                    assertThat(precondition.arguments()).containsExactly("2, 3");
                    assertThat(precondition.field()).isEqualTo("goals:1:goalWords");
                });
    }

    @Test
    void needWithoutGoalIsReportedByRankAtFreeGoal() {
        List<NeedProvider.NeedSummary> needs = List.of(
                new NeedProvider.NeedSummary("n1", 1, PresentingNeed.SHELTER, true, false),
                new NeedProvider.NeedSummary("n2", 2, PresentingNeed.LOAN, false, false),
                new NeedProvider.NeedSummary("n3", 3, PresentingNeed.ID_PAPERS, true, false));
        update(draft(SAFETY, PlanAgreement.VOICE, goal("n1", "Một", action()), goal(null, "Hai", action())));
        assertThat(new PlanSubmissionChecklist(plan, needs, TriageLevel.LOW)
                        .goalsAndActions()
                        .get(0))
                .isEqualTo(
                        Precondition.of(PlanRule.GOAL_FOR_EACH_NEED, false, "3").at("goals:1:need"));
        update(draft(SAFETY, PlanAgreement.VOICE, goal("n1", "Một", action())));
        assertThat(new PlanSubmissionChecklist(plan, needs, TriageLevel.LOW)
                        .goalsAndActions()
                        .get(0))
                .as("no goal is free, so another one is required")
                .isEqualTo(
                        Precondition.of(PlanRule.GOAL_FOR_EACH_NEED, false, "3").at("addGoal"));
    }

    @Test
    void oneGoalSufficesWhenNoNeedCanBeMet() {
        List<NeedProvider.NeedSummary> none =
                List.of(new NeedProvider.NeedSummary("n2", 2, PresentingNeed.LOAN, false, false));
        update(draft(SAFETY, PlanAgreement.VOICE));
        assertThat(new PlanSubmissionChecklist(plan, none, TriageLevel.LOW).goalsAndActions())
                .containsExactly(
                        Precondition.of(PlanRule.GOAL_FOR_EACH_NEED, false, "1").at("addGoal"));
        update(draft(SAFETY, PlanAgreement.VOICE, goal(null, "Một", action())));
        assertThat(new PlanSubmissionChecklist(plan, none, TriageLevel.LOW).goalsAndActions())
                .allMatch(Precondition::met);
    }

    @Test
    void planWithoutGoalsReportsOnlyMissingGoals() {
        update(draft(SAFETY, PlanAgreement.VOICE));
        assertThat(checklist(TriageLevel.LOW).goalsAndActions())
                .extracting(Precondition::rule)
                .containsExactly(PlanRule.GOAL_FOR_EACH_NEED);
    }

    @Test
    void goalWithoutActionsReportsOnlyMissingAction() {
        update(draft(SAFETY, PlanAgreement.VOICE, goal("n1", null)));
        assertThat(checklist(TriageLevel.LOW).goalsAndActions())
                .extracting(Precondition::rule)
                .containsExactly(PlanRule.GOAL_FOR_EACH_NEED, PlanRule.GOAL_WORDS_MISSING, PlanRule.ACTION_MISSING);
        assertThat(checklist(TriageLevel.LOW).goalsAndActions())
                .filteredOn(precondition -> !precondition.met())
                .flatExtracting(Precondition::rule, Precondition::field)
                .containsExactly(
                        PlanRule.GOAL_WORDS_MISSING, "goals:0:goalWords", PlanRule.ACTION_MISSING, "goals:0:addAction");
    }

    @Test
    void firstPlanProposesAGoalForEachAcceptedNeed() {
        PlanDraft offered = PlanDraft.initial(List.of(
                new NeedProvider.NeedSummary("n1", 1, PresentingNeed.SHELTER, true, false),
                new NeedProvider.NeedSummary("n2", 2, PresentingNeed.JOB, false, false),
                new NeedProvider.NeedSummary("n3", 3, PresentingNeed.ID_PAPERS, true, false)));
        assertThat(offered.goals()).extracting(GoalDraft::needKey).containsExactly("n1", "n3");
        assertThat(offered.goals()).allSatisfy(goal -> assertThat(goal.words()).isNull());
        assertThat(offered.number()).isZero();
    }

    @Test
    void safetyPlanIsOptionalBelowHigh() {
        update(draft(NONE, PlanAgreement.SIGNED_PAPER, goal("n1", "An toàn", action())));
        plan.submit(checklist(TriageLevel.MEDIUM), WORKER, NOW);
        assertThat(plan.state()).isEqualTo(PlanStatus.SUBMITTED);
    }

    @Test
    void disagreementNeedsTheClientsWords() {
        update(draft(SAFETY, PlanAgreement.DISAGREES, goal("n1", "An toàn", action())));
        assertThat(plan.hasAgreement()).isFalse();
        plan.update(
                new PlanDraft(1, 0, null, List.of(), PlanAgreement.DISAGREES, "Em muốn đợi.", SAFETY),
                null,
                cipher,
                WORKER,
                NOW);
        assertThat(plan.hasAgreement()).isTrue();
    }

    @Test
    void missingAgreementLinksToWordsOrAnswer() {
        update(draft(SAFETY, null, goal("n1", "An toàn", action())));
        assertThat(checklist(TriageLevel.LOW).missingByField())
                .containsExactly(
                        Precondition.of(PlanRule.AGREEMENT_MISSING, false).at("agreement"));
        update(draft(SAFETY, PlanAgreement.DISAGREES, goal("n1", "An toàn", action())));
        assertThat(checklist(TriageLevel.LOW).missingByField())
                .containsExactly(
                        Precondition.of(PlanRule.AGREEMENT_MISSING, false).at("disagreement"));
    }

    /** The creator, last editor and submitter must not decide on the plan. */
    @Test
    void authorEditorAndSubmitterMayNotApprove() {
        StaffId editor = new StaffId(4);
        StaffId sender = new StaffId(5);
        plan.update(draft(SAFETY, PlanAgreement.VOICE, goal("n1", "An toàn", action())), null, cipher, editor, NOW);
        plan.submit(checklist(TriageLevel.HIGH), sender, NOW);
        plan.propose(LEAD, NOW);
        for (StaffId own : List.of(WORKER, editor, sender)) {
            assertThat(plan.wasWrittenBy(own)).isTrue();
            assertThat(refusals(new PlanApprovalRight(own, true, null, false))).containsExactly(PlanRule.OWN_PLAN);
        }
        for (StaffId other : List.of(LEAD, DIRECTOR)) {
            assertThat(plan.wasWrittenBy(other)).isFalse();
            assertThat(refusals(new PlanApprovalRight(other, true, null, false)))
                    .isEmpty();
        }
    }

    /** Tests every transition from every status. */
    @ParameterizedTest
    @EnumSource
    void transitionsAreAllowedOnlyFromTheirStatus(PlanStatus from) {
        Map<String, Runnable> steps = Map.of(
                "write", () -> update(draft(SAFETY, PlanAgreement.VOICE, goal("n1", "An toàn", action()))),
                "submit", () -> plan.submit(checklist(TriageLevel.HIGH), WORKER, NOW),
                "propose", () -> plan.propose(LEAD, NOW),
                "returnForRevision", () -> plan.returnForRevision("Thêm việc.", cipher, LEAD, NOW),
                "approve", () -> plan.approve(null, null, cipher, DIRECTOR, NOW),
                "supersede", () -> plan.supersede());
        Map<PlanStatus, List<String>> allowed = Map.of(
                PlanStatus.DRAFT, List.of("write", "submit"),
                PlanStatus.SUBMITTED, List.of("propose", "returnForRevision", "approve"),
                PlanStatus.RETURNED, List.of(),
                PlanStatus.APPROVED, List.of("supersede"),
                PlanStatus.SUPERSEDED, List.of());
        steps.forEach((name, step) -> {
            at(from);
            if (allowed.get(from).contains(name)) {
                step.run();
            } else {
                assertRefused(PlanRule.NOT_OPEN, step::run);
                assertThat(plan.state()).isEqualTo(from);
            }
        });
    }

    private void at(PlanStatus goal) {
        plan = CarePlan.begin(caseView, 1, WORKER, NOW);
        update(draft(SAFETY, PlanAgreement.VOICE, goal("n1", "An toàn", action())));
        if (goal != PlanStatus.DRAFT) {
            plan.submit(checklist(TriageLevel.HIGH), WORKER, NOW);
        }
        if (goal == PlanStatus.RETURNED) {
            plan.returnForRevision("Thêm việc.", cipher, LEAD, NOW);
        }
        if (goal == PlanStatus.APPROVED || goal == PlanStatus.SUPERSEDED) {
            plan.approve(null, null, cipher, DIRECTOR, NOW);
        }
        if (goal == PlanStatus.SUPERSEDED) {
            plan.supersede();
        }
        assertThat(plan.state()).isEqualTo(goal);
    }

    @Test
    void signatureNamesAuthorsAndTimes() {
        Instant later = NOW.plusSeconds(60);
        update(draft(SAFETY, PlanAgreement.VOICE, goal("n1", "An toàn", action())));
        assertThat(plan.awaitsDecisionSince()).isNull();
        assertThat(plan.isProposed()).isFalse();
        plan.submit(checklist(TriageLevel.HIGH), WORKER, NOW);
        assertThat(plan.awaitsDecisionSince()).isEqualTo(NOW);
        plan.propose(LEAD, later);
        assertThat(plan.awaitsDecisionSince()).isEqualTo(later);
        assertThat(plan.isProposed()).isTrue();
        plan.approve("Đồng ý.", DUE, cipher, DIRECTOR, later);
        assertThat(plan.signature(cipher))
                .isEqualTo(new PlanSignature(
                        WORKER, NOW, WORKER, NOW, WORKER, NOW, LEAD, later, DIRECTOR, later, DUE, "Đồng ý."));
        plan.goals()
                .get(0)
                .actions()
                .get(0)
                .recordProgress(PlanActionStatus.DONE, null, BY_CLIENT, cipher, new StaffId(9), later);
        assertThat(plan.involved()).containsExactlyInAnyOrder(WORKER, LEAD, DIRECTOR, new StaffId(9));
        assertThat(plan.number()).isEqualTo(1);
        assertThat(Stored.with(plan, "version", 4).version()).isEqualTo(4);
        assertThat(plan.consent(cipher)).isEqualTo(new PlanConsent(PlanAgreement.VOICE, NOW, null));
        assertThat(plan.safety(cipher)).isEqualTo(SAFETY);
        assertThat(plan.hasSafetyPlan()).isTrue();
    }

    @Test
    void unchangedWordsKeepTheirDay() {
        Instant later = NOW.plusSeconds(3 * 86_400L);
        update(draft(NONE, null));
        assertThat(plan.words(cipher)).isEqualTo("Tôi muốn tự lo.");
        assertThat(plan.wordsOn()).isEqualTo(LocalDate.of(2026, 3, 10));
        plan.update(draft(NONE, null), null, cipher, WORKER, later);
        assertThat(plan.wordsOn()).isEqualTo(LocalDate.of(2026, 3, 10));
        CarePlan next = CarePlan.begin(caseView, 2, WORKER, later);
        next.update(draft(NONE, null), plan, cipher, WORKER, later);
        assertThat(next.wordsOn()).isEqualTo(LocalDate.of(2026, 3, 10));
        next.update(new PlanDraft(2, 0, "Khác hẳn.", List.of(), null, null, NONE), plan, cipher, WORKER, later);
        assertThat(next.wordsOn()).isEqualTo(LocalDate.of(2026, 3, 13));
        next.update(new PlanDraft(2, 0, " ", List.of(), null, null, NONE), plan, cipher, WORKER, later);
        assertThat(next.wordsOn()).isNull();
        assertThat(next.words(cipher)).isNull();
        assertThat(plan.hasSafetyPlan()).isFalse();
        assertThat(plan.consent(cipher)).isEqualTo(new PlanConsent(null, null, null));
    }

    @Test
    void removedGoalIsDeletedAndOthersKeepTheirOrder() {
        update(draft(NONE, null, goal("n1", "Một", action()), goal("n2", "Hai", action())));
        PlanGoal second = plan.goals().get(1);
        assertThat(second.position()).isEqualTo(2);
        GoalDraft kept = new GoalDraft(
                second.lineage(),
                "n2",
                "Hai rõ hơn",
                List.of(new ActionDraft(
                        second.actions().get(0).lineage(), "Tìm phòng", ActionOwner.STAFF, LEAD, "x", DUE, "Quỹ")));
        update(draft(NONE, null, kept));
        assertThat(plan.goals()).containsExactly(second);
        assertThat(plan.findGoal(second.lineage())).isSameAs(second);
        assertThat(plan.findGoal("none")).isNull();
        assertThat(second.position()).isEqualTo(1);
        assertThat(second.needKey()).isEqualTo("n2");
        assertThat(second.words(cipher)).isEqualTo("Hai rõ hơn");
        PlanAction action = second.actions().get(0);
        assertThat(action.position()).isEqualTo(1);
        assertThat(action.goal()).isSameAs(second);
        assertThat(action.ownerId()).isEqualTo(LEAD);
        assertThat(action.content(cipher))
                .isEqualTo(new ActionContent("Tìm phòng", ActionOwner.STAFF, LEAD, "x", DUE, "Quỹ", null));
    }

    @Test
    void removedActionIsDeletedAndOthersAreRenumbered() {
        update(draft(NONE, null, goal("n1", "Một", action(), action(), action())));
        PlanGoal goal = plan.goals().get(0);
        PlanAction second = goal.actions().get(1);
        PlanAction third = goal.actions().get(2);
        third.recordProgress(PlanActionStatus.DONE, null, BY_CLIENT, cipher, WORKER, NOW);
        update(draft(
                NONE,
                null,
                new GoalDraft(
                        goal.lineage(),
                        "n1",
                        "Một",
                        List.of(actionDraft(third, "Gọi chủ nhà"), actionDraft(second, "Đổi khóa")))));
        assertThat(goal.actions()).containsExactly(third, second);
        assertThat(goal.actions())
                .extracting(action -> action.content(cipher).what())
                .containsExactly("Gọi chủ nhà", "Đổi khóa");
        assertThat(third.state()).isEqualTo(PlanActionStatus.DONE);
    }

    private static ActionDraft actionDraft(PlanAction earlier, String what) {
        return new ActionDraft(earlier.lineage(), what, ActionOwner.CLIENT, null, null, DUE, "Quỹ");
    }

    @Test
    void eachOwnerKindNeedsItsName() {
        update(draft(
                NONE,
                null,
                goal(
                        "n1",
                        "Một",
                        ownedBy(null, null, null),
                        ownedBy(ActionOwner.CLIENT, null, null),
                        ownedBy(ActionOwner.STAFF, null, null),
                        ownedBy(ActionOwner.STAFF, LEAD, null),
                        ownedBy(ActionOwner.PARTNER, null, null),
                        ownedBy(ActionOwner.PARTNER, LEAD, "Trạm y tế"))));
        assertThat(plan.goals().get(0).actions())
                .extracting(PlanAction::hasOwner)
                .containsExactly(false, true, false, true, false, true);
        assertThat(plan.goals().get(0).actions().get(5).ownerId()).isNull();
    }

    private static ActionDraft ownedBy(ActionOwner owner, StaffId staff, String partner) {
        return new ActionDraft(null, "Làm", owner, staff, partner, null, null);
    }

    @Test
    void goalsAndActionsNeedWords() {
        update(draft(
                SAFETY,
                PlanAgreement.VOICE,
                goal("n1", null, new ActionDraft(null, null, ActionOwner.CLIENT, null, null, DUE, "Quỹ"))));
        assertThat(checklist(TriageLevel.HIGH).all())
                .filteredOn(precondition -> !precondition.met())
                .extracting(Precondition::rule)
                .containsExactly(PlanRule.GOAL_WORDS_MISSING, PlanRule.ACTION_WORDS_MISSING);
        assertThat(new PlanApprovalChecklist(
                                plan, checklist(TriageLevel.HIGH), new PlanApprovalRight(DIRECTOR, true, null, true))
                        .conditions())
                .filteredOn(precondition -> !precondition.met())
                .extracting(Precondition::rule)
                .containsExactly(PlanRule.GOALS_AND_ACTIONS);
    }

    @Test
    void approverConditionsAreSeparateFromPlanConditions() {
        submitted();
        assertThat(approval(new PlanApprovalRight(LEAD, false, null, true))
                        .firstUnmetOfApprover()
                        .rule())
                .isEqualTo(PlanRule.NOT_ENTITLED);
        assertThat(approval(new PlanApprovalRight(DIRECTOR, true, null, false))
                        .firstUnmetOfApprover()
                        .rule())
                .isEqualTo(PlanRule.NOT_PROPOSED);
        plan.propose(LEAD, NOW);
        assertThat(approval(new PlanApprovalRight(WORKER, true, null, false)).firstUnmetOfApprover())
                .isNull();
    }

    private PlanApprovalChecklist approval(PlanApprovalRight approver) {
        return new PlanApprovalChecklist(plan, checklist(TriageLevel.HIGH), approver);
    }

    @Test
    void reachedGoalKeepsItsFirstDay() {
        submitted();
        PlanGoal goal = plan.goals().get(0);
        goal.recordResult(GoalResult.REACHED, DUE);
        goal.recordResult(GoalResult.REACHED, DUE.plusDays(9));
        assertThat(goal.reachedOn()).isEqualTo(DUE);
        assertThat(goal.result()).isEqualTo(GoalResult.REACHED);
        goal.recordResult(GoalResult.PARTLY, DUE.plusDays(9));
        assertThat(goal.reachedOn()).isNull();
    }

    @Test
    void actionIsDoneOnlyWithItsEvidence() {
        submitted();
        PlanAction action = plan.goals().get(0).actions().get(0);
        assertRefused(PlanRule.COMPLETION_MISSING, () -> done(action, ActionCompletion.NONE));
        assertRefused(
                PlanRule.EVIDENCE_MISSING,
                () -> done(action, new ActionCompletion(CompletionGround.RECORD, null, null, "lời")));
        for (CompletionGround ground : List.of(CompletionGround.BY_CLIENT, CompletionGround.OTHERWISE)) {
            assertRefused(
                    PlanRule.COMPLETION_WORDS_MISSING,
                    () -> done(action, new ActionCompletion(ground, EvidenceKind.STAY, "R", " ")));
        }
        done(action, new ActionCompletion(CompletionGround.RECORD, EvidenceKind.STAY, "R", "lời"));
        assertThat(action.evidenceRef()).isEqualTo("R");
        assertThat(action.completion(cipher).words())
                .as("a record needs no words")
                .isNull();
        done(action, BY_CLIENT);
        assertThat(action.evidenceRef()).isNull();
        assertThat(action.completion(cipher)).isEqualTo(BY_CLIENT);
        action.recordProgress(PlanActionStatus.IN_PROGRESS, null, BY_CLIENT, cipher, WORKER, NOW);
        assertThat(action.completion(cipher)).isEqualTo(ActionCompletion.NONE);
    }

    private void done(PlanAction action, ActionCompletion completion) {
        action.recordProgress(PlanActionStatus.DONE, null, completion, cipher, WORKER, NOW);
    }

    @Test
    void dropReasonIsCarriedOverUntilStateChanges() {
        submitted();
        PlanAction action = plan.goals().get(0).actions().get(0);
        action.recordProgress(PlanActionStatus.DROPPED, "Không cần nữa.", ActionCompletion.NONE, cipher, LEAD, NOW);
        plan.returnForRevision("Thêm.", cipher, LEAD, NOW);
        CarePlan next = CarePlan.begin(caseView, 2, WORKER, NOW);
        GoalDraft same = new GoalDraft(
                plan.goals().get(0).lineage(),
                "n1",
                "An toàn",
                List.of(new ActionDraft(action.lineage(), "Tìm phòng", ActionOwner.CLIENT, null, null, DUE, "Quỹ")));
        next.update(draft(SAFETY, PlanAgreement.VOICE, same), plan, cipher, WORKER, NOW);
        PlanAction copy = next.goals().get(0).actions().get(0);
        assertThat(copy.lineage()).isEqualTo(action.lineage());
        assertThat(copy.content(cipher).reason()).isEqualTo("Không cần nữa.");
        assertThat(copy.stateBy()).isEqualTo(LEAD);
        assertThat(copy.stateAt()).isEqualTo(NOW);
        copy.recordProgress(PlanActionStatus.IN_PROGRESS, "bỏ qua", ActionCompletion.NONE, cipher, WORKER, NOW);
        assertThat(copy.content(cipher).reason()).isNull();
        assertThat(copy.state()).isEqualTo(PlanActionStatus.IN_PROGRESS);
    }

    /** Progress recorded on the version in force after the next one was begun. */
    @Test
    void laterProgressGoesToTheSameActionOfTheNextVersion() {
        submitted();
        PlanGoal goal = plan.goals().get(0);
        PlanAction worked = goal.actions().get(0);
        CarePlan next = CarePlan.begin(caseView, 2, WORKER, NOW);
        GoalDraft reordered = new GoalDraft(
                goal.lineage(),
                "n1",
                "An toàn",
                List.of(
                        action(),
                        new ActionDraft(worked.lineage(), "Tìm nhà", ActionOwner.CLIENT, null, null, DUE, "Quỹ")));
        next.update(draft(SAFETY, PlanAgreement.VOICE, reordered), plan, cipher, WORKER, NOW);
        worked.recordProgress(PlanActionStatus.DONE, null, BY_CLIENT, cipher, LEAD, NOW.plusSeconds(60));
        next.takeProgressOf(plan, cipher);
        List<PlanAction> actions = next.goals().get(0).actions();
        assertThat(actions.get(0).state()).isEqualTo(PlanActionStatus.NOT_STARTED);
        assertThat(actions.get(1).state()).isEqualTo(PlanActionStatus.DONE);
        assertThat(actions.get(1).completion(cipher)).isEqualTo(BY_CLIENT);
        assertThat(actions.get(1).stateBy()).isEqualTo(LEAD);
        assertThat(actions.get(1).stateAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(actions.get(1).content(cipher).what()).isEqualTo("Tìm nhà");
    }

    @Test
    void supervisorApprovesOnlyWithDelegation() {
        submitted();
        assertThat(refusals(new PlanApprovalRight(LEAD, false, null, true))).containsExactly(PlanRule.NOT_ENTITLED);
        assertThat(refusals(new PlanApprovalRight(LEAD, false, DUE, true))).isEmpty();
    }

    @Test
    void directorApprovesOnlyAfterProposal() {
        submitted();
        assertThat(refusals(new PlanApprovalRight(DIRECTOR, true, null, false))).containsExactly(PlanRule.NOT_PROPOSED);
    }

    @Test
    void submittedPlanIsImmutable() {
        submitted();
        assertRefused(PlanRule.NOT_OPEN, () -> update(draft(NONE, null)));
        plan.returnForRevision("Thêm việc đổi khóa.", cipher, LEAD, NOW);
        assertThatThrownBy(() -> plan.approve(null, null, cipher, DIRECTOR, NOW))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void nextVersionMarksChangesAndKeepsProgress() {
        submitted();
        PlanGoal goal = plan.goals().get(0);
        PlanAction done = goal.actions().get(0);
        done.recordProgress(PlanActionStatus.DONE, null, BY_CLIENT, cipher, WORKER, NOW);
        plan.returnForRevision("Thêm.", cipher, LEAD, NOW);
        CarePlan next = CarePlan.begin(caseView, 2, WORKER, NOW);
        GoalDraft same = new GoalDraft(
                goal.lineage(),
                "n1",
                "An toàn",
                List.of(
                        new ActionDraft(done.lineage(), "Tìm phòng", ActionOwner.CLIENT, null, null, DUE, "Quỹ"),
                        new ActionDraft(null, "Đổi khóa", ActionOwner.CLIENT, null, null, DUE, "Quỹ")));
        next.update(draft(SAFETY, PlanAgreement.VOICE, same), plan, cipher, WORKER, NOW);
        PlanView view = new PlanViewBuilder(next, plan, NEEDS, Map.of(), DUE, true, Map.of(), cipher).build();
        assertThat(view.comparedWith()).isEqualTo(1);
        PlanView.PlannedGoal shown = view.goals().get(0);
        assertThat(shown.added()).isFalse();
        assertThat(shown.actions().get(0).differs()).isEmpty();
        assertThat(shown.actions().get(0).state()).isEqualTo(PlanActionStatus.DONE);
        assertThat(shown.actions().get(1).differs("what")).isTrue();
    }

    @Test
    void droppingAnActionNeedsAReason() {
        submitted();
        PlanAction action = plan.goals().get(0).actions().get(0);
        assertRefused(
                PlanRule.DROP_REASON_MISSING,
                () -> action.recordProgress(PlanActionStatus.DROPPED, " ", ActionCompletion.NONE, cipher, WORKER, NOW));
    }

    @Test
    void reviewNeedsAResultForEveryGoal() {
        submitted();
        PlanReview review = PlanReview.begin(caseView, ReviewReason.CLIENT_ASKS, WORKER, NOW);
        LocalDate today = LocalDate.of(2026, 3, 10);
        assertThat(review.requirements(plan, today, DUE)).noneMatch(Precondition::met);
        String key = plan.goals().get(0).lineage();
        review.update(
                new ReviewDraft(0, 6, null, null, false, Map.of(key, GoalResult.REACHED), DUE), cipher, WORKER, NOW);
        assertThat(review.requirements(plan, today, DUE)).allMatch(Precondition::met);
        assertThat(review.requirements(plan, today, DUE.minusDays(1)))
                .filteredOn(precondition -> !precondition.met())
                .extracting(Precondition::rule)
                .containsExactly(PlanRule.REVIEW_DAY);
        assertThat(PlanReview.begin(caseView, ReviewReason.MOVE, WORKER, NOW).requirements(plan, today, DUE))
                .extracting(Precondition::rule)
                .containsExactly(
                        PlanRule.RESULT_MISSING, PlanRule.RATING_MISSING, PlanRule.CHANGE_UNSAID, PlanRule.REVIEW_DAY);
        assertThat(PlanReview.begin(caseView, ReviewReason.MOVE, WORKER, NOW).requirements(plan, today, DUE))
                .extracting(Precondition::field)
                .containsExactly("findings:0:result", "rating", "changed", "next");
        review.writeResults(plan, today);
        assertThat(plan.goals().get(0).reachedOn()).isEqualTo(today);
    }

    private void submitted() {
        update(draft(SAFETY, PlanAgreement.VOICE, goal("n1", "An toàn", action())));
        plan.submit(checklist(TriageLevel.HIGH), WORKER, NOW);
    }

    private List<vn.donghanh.shared.BusinessRule> refusals(PlanApprovalRight approver) {
        return new PlanApprovalChecklist(plan, checklist(TriageLevel.HIGH), approver)
                .all().stream()
                        .filter(precondition -> !precondition.met())
                        .map(Precondition::rule)
                        .toList();
    }

    private PlanSubmissionChecklist checklist(TriageLevel level) {
        return new PlanSubmissionChecklist(plan, NEEDS, level);
    }

    private void update(PlanDraft draft) {
        plan.update(draft, null, cipher, WORKER, NOW);
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

    private static CaseView newCase() {
        return CaseViews.at(CaseStatus.PLANNING, WORKER, NOW);
    }
}
