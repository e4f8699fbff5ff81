package vn.donghanh.assessment;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFiles;
import vn.donghanh.casefile.CaseFrames;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.CaseStatus;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.FirstContact;
import vn.donghanh.casefile.FirstContacts;
import vn.donghanh.reference.CodeItem;
import vn.donghanh.reference.CodeLists;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.VietNam;

/** What the page of needs shows. */
@UseCases
public class AssessmentQueries {
    @Inject
    AssessmentRepository assessments;

    @Inject
    AssessmentReading reading;

    @Inject
    CaseFiles files;

    @Inject
    CaseFrames frames;

    @Inject
    FirstContacts firsts;

    @Inject
    CodeLists lists;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /**
     * @param assessment the newest of this episode; an empty one while it can be begun; null before
     * @param mayWrite the draft, or a first one, is open to this reader
     * @param mayAssessAgain a new assessment may be begun from this one
     * @param withdrawn the keys of the needs she no longer wants
     * @param reasons why a need may be withdrawn; empty for a reader who may not record it
     * @param mayPlan the plan is what this reader may write next
     */
    public record Page(
            CaseHeader header,
            @Nullable AssessmentView assessment,
            List<RuleChoice> rules,
            boolean mayWrite,
            boolean mayAssessAgain,
            Set<String> withdrawn,
            boolean mayWithdraw,
            List<CodeItem> reasons,
            FirstContact firstContact,
            boolean mayPlan)
            implements Serializable {}

    @Requires(Permission.CASE_READ)
    @AuditAction("assessment.view")
    public Page page(String number) {
        CaseView file = files.see(number);
        Assessment newest = assessments.newest(file).orElse(null);
        boolean writer = user.may(Permission.ASSESS);
        boolean first = newest == null && file.status() == CaseStatus.ASSESSING;
        Assessment shown = first ? Assessment.begin(file, 1, user.id(), clock.instant()) : newest;
        boolean mayWithdraw =
                writer && newest != null && !newest.isDraft() && file.status().isOpen();
        return new Page(
                frames.frame(file),
                shown == null ? null : reading.view(shown, file),
                assessments.rules(VietNam.day(clock.instant())),
                writer && shown != null && shown.isDraft() && file.status().isOpen(),
                writer && newest != null && !newest.isDraft() && AssessmentService.mayAssessAgain(file),
                assessments.withdrawn(file),
                mayWithdraw,
                mayWithdraw ? lists.valid(NeedWithdrawals.REASONS, VietNam.day(clock.instant())) : List.of(),
                firsts.of(file),
                file.status() == CaseStatus.PLANNING && user.may(Permission.PLAN_WRITE));
    }
}
