package vn.donghanh.assessment;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.FirstContactPolicy;
import vn.donghanh.casefile.FirstContactStatus;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;

/** Reads the assessment page of a case. */
@UseCases(reads = true)
public class AssessmentQueries {
    @Inject
    AssessmentRepository assessments;

    @Inject
    AssessmentAssembler assembler;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    FirstContactPolicy firstContacts;

    @Inject
    CodeListQueries codeLists;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /**
     * @param assessment the newest assessment of this episode; an empty one when the first may be started;
     *     otherwise null
     * @param mayWrite whether the user may edit the draft or start the first assessment
     * @param mayAssessAgain whether a reassessment may be started from this assessment
     * @param withdrawn keys of the needs that the client has withdrawn
     * @param reasons possible reasons for withdrawing a need; empty for users who may not record a withdrawal
     * @param mayPlan whether writing the plan is this user's next step
     */
    public record PageView(
            CaseHeader header,
            @Nullable AssessmentView assessment,
            List<EligibilityRuleOption> rules,
            boolean mayWrite,
            boolean mayAssessAgain,
            Set<String> withdrawn,
            boolean mayWithdraw,
            List<CodeListItemView> reasons,
            FirstContactStatus firstContact,
            boolean mayPlan)
            implements Serializable {}

    @Requires(Permission.CASE_READ)
    @AuditAction("assessment.view")
    public PageView page(String number) {
        CaseView caseView = caseFiles.get(number);
        Assessment newest = assessments.findNewest(caseView).orElse(null);
        boolean writer = user.may(Permission.ASSESS);
        boolean first = newest == null && caseView.status() == CaseStatus.ASSESSING;
        Assessment shown = first ? Assessment.begin(caseView, 1, user.id(), clock.instant()) : newest;
        boolean mayWithdraw = writer && newest != null && !newest.isDraft() && caseView.isOpen();
        return new PageView(
                caseHeaders.header(caseView),
                shown == null ? null : assembler.view(shown, caseView),
                assessments.findRules(CentreTime.today(clock)),
                writer && shown != null && shown.isDraft() && caseView.isOpen(),
                writer && newest != null && !newest.isDraft() && AssessmentService.mayAssessAgain(caseView),
                assessments.findWithdrawnNeedKeys(caseView),
                mayWithdraw,
                mayWithdraw ? codeLists.findValid(NeedWithdrawalService.REASONS, CentreTime.today(clock)) : List.of(),
                firstContacts.status(caseView),
                caseView.status() == CaseStatus.PLANNING && user.may(Permission.PLAN_WRITE));
    }
}
