package vn.donghanh.assessment.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import vn.donghanh.assessment.AssessmentQueries;
import vn.donghanh.assessment.AssessmentRule;
import vn.donghanh.assessment.AssessmentService;
import vn.donghanh.assessment.AssessmentView;
import vn.donghanh.assessment.EligibilityRuleOption;
import vn.donghanh.assessment.NeedView;
import vn.donghanh.assessment.NeedWithdrawalService;
import vn.donghanh.casefile.CaseManagementService;
import vn.donghanh.casefile.model.ClientGroup;
import vn.donghanh.casefile.spi.NeedArea;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.web.Focus;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.shared.web.removal.RemovalQuestion;
import vn.donghanh.shared.web.reopening.OpenParts;
import vn.donghanh.shared.web.reopening.ReopenedForm;

/**
 * The assessment page of a case, for editing a draft and reading a submitted assessment. Every action that changes
 * something saves the draft.
 */
@Named
@ViewScoped
public class AssessmentPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private AssessmentQueries queries;

    @Inject
    private AssessmentService service;

    @Inject
    private NeedWithdrawalService withdrawals;

    @Inject
    private CaseManagementService management;

    @Inject
    private Messages messages;

    @Inject
    private RemovalQuestion question;

    @Inject
    @PathValue(0)
    private String number;

    private AssessmentQueries.PageView page;
    private AssessmentView view;
    private final AssessmentForm form = new AssessmentForm();
    private final OpenParts open = new OpenParts();
    private boolean ranking;
    private final WithdrawalForm withdrawal = new WithdrawalForm();

    @PostConstruct
    void load() {
        page = queries.page(number);
        view = page.assessment();
        if (page.mayWrite()) {
            form.load(view);
        }
    }

    public void save() {
        view = service.save(number, form.draft());
        form.load(view);
        ReopenedForm.renew();
    }

    /** Saves and closes the need; the focus returns to the button that opened it. */
    public void close(int index) {
        save();
        question.end();
        open.closeAll();
        Focus.on(part(index) + ":open");
    }

    public void open(int index) {
        question.end();
        open.openOnly(Integer.toString(index));
        Focus.on(part(index) + ":words");
    }

    public void add() {
        if (form.getAdded() != null) {
            form.add();
            save();
            open(form.getNeeds().size() - 1);
        }
    }

    /** Asks before anything written is removed; a need about which nothing is written goes at once. */
    public void askRemoval(int index) {
        if (form.getNeeds().get(index).isWritten()) {
            save();
            question.ask(part(index));
        } else {
            remove(index);
        }
    }

    public void remove(int index) {
        question.end();
        form.getNeeds().remove(index);
        save();
        open.closeAll();
        Focus.on("form:added");
    }

    public void toggleRanking() {
        ranking = !ranking;
        open.closeAll();
    }

    /** Moves a need in the ranking; the focus follows it, so that one key moves it all the way. */
    public void move(int index, int by) {
        form.swap(index, index + by);
        save();
        int now = index + by;
        boolean canMoveOn = by < 0 ? now > 0 : now < form.getNeeds().size() - 1;
        Focus.on(part(now) + ":" + (canMoveOn == by < 0 ? "up" : "down"));
    }

    /**
     * Submits the assessment; the first need without eligibility is opened, so that its error message links to a
     * visible field.
     */
    public String submit() {
        save();
        if (firstUndecided() < form.getNeeds().size()) {
            open.openOnly(Integer.toString(firstUndecided()));
        } else {
            open.closeAll();
        }
        service.submit(number, form.draft());
        messages.done("assessment_assessment.message.submitted");
        return reload();
    }

    public void beginAssessment() {
        management.beginAssessment(number, page.header().version());
        messages.info("casefile_first.message.begun");
        reload();
    }

    public String beginReassessment() {
        service.beginReassessment(number);
        messages.info("assessment_assessment.message.again");
        return reload();
    }

    /** Opens the withdrawal form for this need under the list. */
    public void openWithdrawal(NeedView need) {
        withdrawal.open(need);
        Focus.on("withdraw:reason");
    }

    public String withdraw() {
        withdrawals.withdraw(number, withdrawal.command());
        messages.done("assessment_assessment.message.withdrawn");
        return reload();
    }

    private String reload() {
        Faces.redirect("assessment/assessment/%s", number);
        return null;
    }

    public List<EligibilityRuleOption> rules(NeedArea area) {
        return page.rules().stream().filter(rule -> rule.area() == area).toList();
    }

    /** Returns the eligibility rule of a need; null when there is none. */
    public EligibilityRuleOption rule(String code) {
        return page.rules().stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /**
     * Returns the element at which a precondition is met: its field, or the button that opens the first need without
     * eligibility.
     */
    public String target(Precondition precondition) {
        if (precondition.rule() != AssessmentRule.ELIGIBILITY_OPEN) {
            return "form:" + precondition.field();
        }
        int index = firstUndecided();
        if (index == view.needs().size()) {
            return "form:added";
        }
        return part(index) + (isOpen(index) ? ":eligibility" : ":open");
    }

    private int firstUndecided() {
        return (int) view.needs().stream().takeWhile(NeedView::isJudged).count();
    }

    /** Returns the message key that explains why there is no assessment. */
    public String getEmptyKey() {
        return switch (page.header().status()) {
            case SCREENING -> "assessment_assessment.empty.screening";
            case ACCEPTED -> "assessment_assessment.empty.accepted";
            case DRAFT,
                    DECLINED,
                    ASSESSING,
                    PLANNING,
                    PLAN_PENDING,
                    ACTIVE,
                    REVIEW,
                    PAUSED,
                    CLOSING,
                    FOLLOW_UP,
                    CLOSED,
                    REOPENED,
                    MERGED -> "assessment_assessment.empty.text";
        };
    }

    public long getUnmetCount() {
        return view.requirements().stream()
                .filter(requirement -> !requirement.met())
                .count();
    }

    public List<ClientGroup> getGroups() {
        return view.groups().stream().sorted().toList();
    }

    public WithdrawalForm getWithdrawal() {
        return withdrawal;
    }

    public AssessmentQueries.PageView getPage() {
        return page;
    }

    public AssessmentView getView() {
        return view;
    }

    public AssessmentForm getForm() {
        return form;
    }

    public OpenParts getOpen() {
        return open;
    }

    public boolean isOpen(int index) {
        return open.isOpen(Integer.toString(index));
    }

    /** Returns the client id of a need. */
    public String part(int index) {
        return "form:needs:" + index;
    }

    public boolean isRanking() {
        return ranking;
    }
}
