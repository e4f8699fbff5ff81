package vn.donghanh.assessment;

import static vn.donghanh.security.Permission.ASSESS;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.NeedKindKeyRepository;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.NeedKind;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.StalePageException;

/** Saves and submits assessments. Incomplete drafts can be saved; only the submission requires completeness. */
@UseCases
public class AssessmentService {
    @Inject
    AssessmentRepository assessments;

    @Inject
    AssessmentAssembler assembler;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    NeedKindKeyRepository kindKeys;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** Saves the draft; the first save creates it. */
    @Requires(ASSESS)
    @AuditAction("assessment.save-draft")
    public AssessmentView save(String number, @Valid AssessmentDraft draft) {
        CaseView caseView = caseFiles.get(number);
        return assembler.view(updateDraft(caseView, draft), caseView);
    }

    /**
     * Saves and submits the assessment and moves the case to planning. A reassessment does not change the case status.
     */
    @Requires(ASSESS)
    @AuditAction("assessment.complete")
    public void submit(String number, @Valid AssessmentDraft draft) {
        CaseView caseView = caseFiles.get(number);
        Assessment assessment = updateDraft(caseView, draft);
        assessment.complete(user.id(), clock.instant());
        assignKindKeys(assessment, caseView);
        if (caseView.status() == CaseStatus.ASSESSING) {
            caseFiles.transition(caseView.number(), CaseStep.COMPLETE_ASSESSMENT, null);
        }
        assessments.flush();
    }

    /** Starts a reassessment: a new draft with the content of the last assessment. */
    @Requires(ASSESS)
    @AuditAction("assessment.begin-reassessment")
    public void beginReassessment(String number) {
        CaseView caseView = caseFiles.get(number);
        Assessment last =
                assessments.findNewest(caseView).orElseThrow(() -> new RuleViolationException(AssessmentRule.NOT_OPEN));
        if (last.isDraft()) {
            throw new RuleViolationException(AssessmentRule.DRAFT_EXISTS);
        }
        if (!mayAssessAgain(caseView)) {
            throw new RuleViolationException(AssessmentRule.NOT_OPEN);
        }
        assessments.addNext(last, caseView, user.id(), clock.instant());
        caseFiles.markUpdated(caseView);
    }

    static boolean mayAssessAgain(CaseView caseView) {
        return caseView.status().mayReassess();
    }

    /** Lets health records of the case be compared with its health needs. */
    private void assignKindKeys(Assessment assessment, CaseView caseView) {
        NeedCipher cipher = assessments.needCipher(caseView.person());
        assessment.needs().forEach(need -> {
            NeedKind kind = cipher.kind(need).kind();
            if (kind != null && kind.isHealth()) {
                need.assignKindKey(kindKeys.key(caseView.id(), caseView.person(), kind));
            }
        });
    }

    private Assessment updateDraft(CaseView caseView, AssessmentDraft draft) {
        Assessment assessment = assessments.findNewest(caseView).orElse(null);
        if (assessment == null) {
            if (caseView.status() != CaseStatus.ASSESSING) {
                throw new RuleViolationException(AssessmentRule.NOT_OPEN);
            }
            StalePageException.require(draft.version(), AssessmentDraft.NEW);
            assessment = Assessment.begin(caseView, 1, user.id(), clock.instant());
            assessments.add(assessment);
        } else {
            StalePageException.require(draft.version(), assessment.version());
        }
        requireMatchingRules(draft);
        assessments.update(assessment, draft, caseView, user.id(), clock.instant());
        caseFiles.markUpdated(caseView);
        return assessment;
    }

    private void requireMatchingRules(AssessmentDraft draft) {
        List<EligibilityRuleOption> rules = assessments.findRules(CentreTime.today(clock));
        for (NeedDraft need : draft.needs()) {
            if (need.rule() != null
                    && need.need() != null
                    && rules.stream()
                            .noneMatch(rule -> rule.code().equals(need.rule())
                                    && rule.area() == need.need().area())) {
                throw new RuleViolationException(AssessmentRule.RULE_UNSUITED);
            }
        }
    }
}
