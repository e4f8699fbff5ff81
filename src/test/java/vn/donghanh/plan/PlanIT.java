package vn.donghanh.plan;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.account.DelegationService;
import vn.donghanh.assessment.AssessmentDraft;
import vn.donghanh.assessment.AssessmentService;
import vn.donghanh.assessment.AssessmentText;
import vn.donghanh.assessment.Eligibility;
import vn.donghanh.assessment.LifeSituation;
import vn.donghanh.assessment.NeedDraft;
import vn.donghanh.assessment.NeedWithdrawalService;
import vn.donghanh.assessment.WithdrawNeedCommand;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.ClientGroup;
import vn.donghanh.casefile.spi.PresentingNeed;
import vn.donghanh.plan.agreement.PlanAgreement;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.StalePageRule;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.testing.CaseScenario;

/** Tests care plans against the real database: persistence, decisions and returns. */
@ExtendWith(ArquillianExtension.class)
class PlanIT {
    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    PlanService service;

    @Inject
    PlanQueries queries;

    @Inject
    AssessmentService assessments;

    @Inject
    NeedWithdrawalService withdrawals;

    @Inject
    DelegationService delegations;

    @Inject
    ApplicationClock time;

    @Inject
    Clock clock;

    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager em;

    @Inject
    PlanStory plan;

    private CaseNumber number;

    @BeforeEach
    void createCase() {
        staff.ensureStaff();
        number = story.caseAt(CaseStatus.PLANNING);
    }

    @AfterEach
    void endDelegations() {
        staff.endDelegations();
    }

    @Test
    void allSavedValuesAreRead() {
        staff.as("worker1", () -> service.save(number.value(), plan.whole()));
        PlanView shown = plan.page(number, "worker1").plan();
        assertThat(shown.state()).isEqualTo(PlanStatus.DRAFT);
        assertThat(shown.words()).isEqualTo("Em muốn tự nuôi con.");
        PlanView.PlannedGoal goal = shown.goals().get(0);
        assertThat(goal.words()).isEqualTo("Học may xong.");
        PlanView.Action action = goal.actions().get(0);
        assertThat(action.what()).isEqualTo("Ghi danh lớp may");
        assertThat(action.owner()).isEqualTo(ActionOwner.CLIENT);
        assertThat(action.dueOn()).isEqualTo(plan.today().plusDays(14));
        assertThat(action.resource()).isEqualTo("Miễn phí");
        assertThat(shown.safety().people()).isEqualTo("Chị hàng xóm");
        assertThat(shown.consent().agreement()).isEqualTo(PlanAgreement.SIGNED_PAPER);
    }

    @Test
    void actionsAreOfferedToColleaguesWhoReadCases() {
        CaseNumber ofOfficersUnit = story.caseAt(CaseStatus.PLANNING, "worker3", "lead2");
        assertThat(story.as("worker3", () -> queries.edit(ofOfficersUnit.value()))
                        .colleagues())
                .extracting(StaffMember::username)
                .contains("worker3")
                .doesNotContain("report1");
    }

    @Test
    void incompletePlanDraftIsSavedButNotSubmitted() {
        PlanDraft empty = PlanStory.draft(null, List.of(), null);
        staff.as("worker1", () -> service.save(number.value(), empty));
        PlanDraft again = basedOnCurrentVersion(PlanStory.draft("Em muốn yên ổn.", List.of(), null));
        assertThat(story.refusals("worker1", () -> service.submit(number.value(), again)))
                .contains(PlanRule.GOAL_FOR_EACH_NEED, PlanRule.AGREEMENT_MISSING);
        assertThat(story.status(number)).isEqualTo(CaseStatus.PLANNING);
        assertThat(plan.page(number, "worker1").plan().words())
                .as("a refused submission saves nothing")
                .isNull();
    }

    @Test
    void aWithdrawnNeedRequiresNoGoal() {
        number = story.caseAt(CaseStatus.ASSESSING);
        staff.as(
                "worker1",
                () -> assessments.submit(
                        number.value(),
                        AssessmentDraft.unsaved()
                                .ranked(true)
                                .needs(
                                        need(PresentingNeed.JOB, "JOB_INTRODUCTION"),
                                        need(PresentingNeed.TRAINING, "TRAINING_SHORT"))
                                .text(AssessmentText.STRENGTHS, "Chị tự nuôi con.")
                                .groups(Set.of(ClientGroup.SEX_WORKER), null)
                                .situation(LifeSituation.NOT_ASKED.withSelfRating(5))));
        List<GoalDraft> offered = offeredGoals();
        assertThat(offered).hasSize(2);
        staff.as(
                "worker1",
                () -> withdrawals.withdraw(
                        number.value(),
                        new WithdrawNeedCommand(offered.get(1).needKey(), "TOO_FAR", "Đường xa quá.", plan.today())));
        assertThat(offeredGoals())
                .extracting(GoalDraft::needKey)
                .containsExactly(offered.get(0).needKey());
        GoalDraft whole = plan.whole().goals().get(0);
        List<GoalDraft> goals = Stream.of(
                        offered.get(0).needKey(), offered.get(1).needKey())
                .map(need -> new GoalDraft(null, need, whole.words(), whole.actions()))
                .toList();
        staff.as("worker1", () -> service.save(number.value(), PlanStory.draft("Em muốn có việc.", goals, null)));
        assertThat(plan.page(number, "worker1").plan().goals())
                .as("a goal that was written stays, and says so")
                .extracting(PlanView.PlannedGoal::needWithdrawn)
                .containsExactly(false, true);
        PlanDraft answered = basedOnCurrentVersion(
                PlanStory.draft("Em muốn có việc.", goals.subList(0, 1), PlanAgreement.SIGNED_PAPER));
        staff.as("worker1", () -> service.submit(number.value(), answered));
        assertThat(story.status(number)).isEqualTo(CaseStatus.PLAN_PENDING);
    }

    private List<GoalDraft> offeredGoals() {
        return story.as("worker1", () -> queries.edit(number.value()))
                .editor()
                .draft()
                .goals();
    }

    private static NeedDraft need(PresentingNeed need, String rule) {
        return new NeedDraft(null, need, "Tôi cần.", Eligibility.YES, rule, null);
    }

    @Test
    void planNeedsCaseAccessAndWritePermission() {
        staff.as("worker1", () -> service.save(number.value(), plan.whole()));
        for (String stranger : List.of("worker2", "worker3", "lead2", "auditor1", "report1", "admin1")) {
            assertThat(story.isHidden(stranger, () -> queries.page(number.value(), null)))
                    .as(stranger)
                    .isTrue();
            assertThat(story.isHidden(stranger, () -> service.save(number.value(), plan.whole())))
                    .as(stranger)
                    .isTrue();
        }
        assertThat(story.isHidden("lead1", () -> service.save(number.value(), plan.whole())))
                .as("a supervisor may read but not write")
                .isTrue();
        assertThat(story.isHidden("worker1", () -> service.approve(number.value(), 0, null)))
                .as("a worker may not approve")
                .isTrue();
    }

    @Test
    void safetyPlanIsReadByThoseWhoWorkWithTheClient() {
        staff.as("worker1", () -> service.save(number.value(), plan.whole()));
        assertThat(plan.page(number, "lead1").plan().safety()).isNotNull();
        assertThat(plan.page(number, "director1").plan().hasSafety()).isTrue();
        assertThat(plan.page(number, "director1").plan().safety()).isNull();
    }

    @Test
    void returnedPlanContinuesAsNextVersionWithReason() {
        plan.submitted(number);
        assertThat(story.refusals(
                        "lead1", () -> service.returnForRevision(number.value(), plan.version(number, "lead1"), " ")))
                .containsExactly(PlanRule.RETURN_REASON_MISSING);
        staff.as(
                "lead1",
                () -> service.returnForRevision(number.value(), plan.version(number, "lead1"), "Thêm người đón con."));
        assertThat(story.status(number)).isEqualTo(CaseStatus.PLANNING);
        PlanQueries.EditView edit = story.as("worker1", () -> queries.edit(number.value()));
        assertThat(edit.editor().returnedBecause()).isEqualTo("Thêm người đón con.");
        assertThat(edit.editor().nextNumber()).isEqualTo(2);
        assertThat(edit.editor().draft().agreement())
                .as("the client is asked again")
                .isNull();
        assertThat(edit.editor().requirements().stream()
                        .filter(precondition -> !precondition.met())
                        .map(Precondition::rule))
                .containsExactly(PlanRule.AGREEMENT_MISSING);
        staff.as(
                "worker1",
                () -> service.submit(
                        number.value(), PlanStory.agreed(edit.editor().draft())));
        PlanQueries.PageView page = plan.page(number, "worker1");
        assertThat(page.numbers()).containsExactly(2, 1);
        assertThat(story.as("worker1", () -> queries.page(number.value(), 1))
                        .plan()
                        .state())
                .isEqualTo(PlanStatus.RETURNED);
    }

    @Test
    void directorApprovesTheProposedPlan() {
        plan.submitted(number);
        int before = plan.version(number, "director1");
        assertThat(story.refusals("director1", () -> service.approve(number.value(), before, null)))
                .containsExactly(PlanRule.NOT_PROPOSED);
        staff.as("lead1", () -> service.propose(number.value(), plan.version(number, "lead1")));
        assertThat(story.refusals("director1", () -> service.approve(number.value(), before, null)))
                .as("the plan was changed in the meantime")
                .containsExactly(StalePageRule.CHANGED_MEANWHILE);
        staff.as("director1", () -> service.approve(number.value(), plan.version(number, "director1"), "Đồng ý."));
        assertThat(story.status(number)).isEqualTo(CaseStatus.ACTIVE);
        assertThat(plan.page(number, "worker1").plan().signatures().opinion()).isEqualTo("Đồng ý.");
    }

    @Test
    void supervisorApprovesOnlyDuringDelegation() {
        plan.submitted(number);
        LocalDate first = plan.today().plusDays(2);
        staff.as(
                "director1",
                () -> delegations.grant(staff.id("lead1"), first, first.plusDays(1), "Trưởng phòng", "12/QĐ-TTCTXH"));
        assertThat(approvedByLeadAfter(0)).containsExactly(PlanRule.NOT_ENTITLED);
        assertThat(approvedByLeadAfter(4)).containsExactly(PlanRule.NOT_ENTITLED);
        assertThat(approvedByLeadAfter(2)).isEmpty();
        assertThat(story.status(number)).isEqualTo(CaseStatus.ACTIVE);
        assertThat(plan.page(number, "director1").plan().signatures().delegatedUntil())
                .isEqualTo(first.plusDays(1));
    }

    @Test
    void contributorsMayNotApproveThePlan() throws Exception {
        plan.submitted(number);
        staff.as("lead1", () -> service.propose(number.value(), plan.version(number, "lead1")));
        long director = staff.id("director1").value();
        transaction.begin();
        em.createNativeQuery(
                        "update care_plan p join case_file c on c.id = p.case_id set p.edited_by = ?1 where c.number = ?2")
                .setParameter(1, director)
                .setParameter(2, number.value())
                .executeUpdate();
        transaction.commit();
        assertThat(story.refusals(
                        "director1",
                        () -> service.approve(number.value(), plan.version(number, "director1"), "Đồng ý.")))
                .containsExactly(PlanRule.OWN_PLAN);
        assertThat(story.status(number)).isEqualTo(CaseStatus.PLAN_PENDING);
        assertThat(plan.page(number, "director1").mayApprove()).isFalse();
    }

    private List<BusinessRule> approvedByLeadAfter(int days) {
        List<List<BusinessRule>> refusals = new ArrayList<>();
        time.runAt(
                clock.instant().plus(Duration.ofDays(days)),
                () -> refusals.add(story.refusals(
                        "lead1",
                        () -> service.approve(number.value(), plan.version(number, "lead1"), "Thay giám đốc."))));
        return refusals.get(0);
    }

    /** Returns the same content based on the current version. */
    private PlanDraft basedOnCurrentVersion(PlanDraft draft) {
        PlanDraft shown =
                story.as("worker1", () -> queries.edit(number.value()).editor().draft());
        return new PlanDraft(
                shown.number(),
                shown.version(),
                draft.words(),
                draft.goals(),
                draft.agreement(),
                draft.disagreement(),
                draft.safety());
    }
}
