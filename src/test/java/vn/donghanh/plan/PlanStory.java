package vn.donghanh.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.ClosingBlocker;
import vn.donghanh.plan.agreement.PlanAgreement;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;

/** Creates the plan of a case of {@code worker1} for tests. */
@ApplicationScoped
class PlanStory {
    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    PlanService service;

    @Inject
    PlanQueries queries;

    @Inject
    PlanClosingBlocker blocker;

    @Inject
    Clock clock;

    void submitted(CaseNumber number) {
        staff.as("worker1", () -> service.submit(number.value(), whole()));
    }

    void approved(CaseNumber number) {
        submitted(number);
        staff.as("lead1", () -> service.propose(number.value(), version(number, "lead1")));
        staff.as("director1", () -> service.approve(number.value(), version(number, "director1"), null));
    }

    PlanQueries.PageView page(CaseNumber number, String username) {
        return story.as(username, () -> queries.page(number.value(), null));
    }

    int version(CaseNumber number, String username) {
        return page(number, username).plan().version();
    }

    /** Returns the plan's closing blockers of a case. */
    @Transactional
    public List<BusinessRule> blocking(CaseView caseView) {
        return blocker.blockers(caseView).stream()
                .map(ClosingBlocker.Blocker::rule)
                .toList();
    }

    LocalDate today() {
        return CentreTime.today(clock);
    }

    PlanDraft whole() {
        ActionDraft action = new ActionDraft(
                null, "Ghi danh lớp may", ActionOwner.CLIENT, null, null, today().plusDays(14), "Miễn phí");
        return draft(
                "Em muốn tự nuôi con.",
                List.of(new GoalDraft(null, null, "Học may xong.", List.of(action))),
                PlanAgreement.SIGNED_PAPER);
    }

    static PlanDraft draft(String words, List<GoalDraft> goals, PlanAgreement agreement) {
        return new PlanDraft(
                0,
                0,
                words,
                goals,
                agreement,
                null,
                new SafetyPlan("Có người theo.", "Nhà bạn.", "Chị hàng xóm", null, null));
    }

    static PlanDraft agreed(PlanDraft draft) {
        return new PlanDraft(
                draft.number(),
                draft.version(),
                draft.words(),
                draft.goals(),
                PlanAgreement.ON_DEVICE,
                null,
                draft.safety());
    }
}
