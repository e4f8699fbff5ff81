package vn.donghanh.assessment;

import static vn.donghanh.security.Permission.ASSESS;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFiles;
import vn.donghanh.casefile.CaseStatus;
import vn.donghanh.casefile.CaseStep;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.crypto.Vault;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietNam;

/** Writing and submitting an assessment. Everything is saved as it is typed; only the submission asks that nothing be missing. */
@UseCases
public class AssessmentService {
    @Inject
    AssessmentRepository assessments;

    @Inject
    AssessmentReading reading;

    @Inject
    CaseFiles files;

    @Inject
    CurrentUser user;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** Saves the draft as it is; the first saving begins it. */
    @Requires(ASSESS)
    @AuditAction("assessment.save-draft")
    public AssessmentView save(String number, @Valid AssessmentDraft draft) {
        CaseView file = files.see(number);
        return reading.view(write(file, draft), file);
    }

    /** Saves, and submits: the case goes on to planning. A later assessment of the same episode moves nothing. */
    @Requires(ASSESS)
    @AuditAction("assessment.complete")
    public void submit(String number, @Valid AssessmentDraft draft) {
        CaseView file = files.see(number);
        Assessment assessment = write(file, draft);
        assessment.complete(user.id(), clock.instant());
        if (file.status() == CaseStatus.ASSESSING) {
            files.take(file.number(), CaseStep.COMPLETE_ASSESSMENT, null);
        }
        assessments.flush();
    }

    /** Assesses again: a new draft that starts from the last assessment. */
    @Requires(ASSESS)
    @AuditAction("assessment.begin-reassessment")
    public void again(String number) {
        CaseView file = files.see(number);
        Assessment last = assessments.newest(file).orElseThrow(() -> new RuleViolation(AssessmentRule.NOT_OPEN));
        if (last.isDraft()) {
            throw new RuleViolation(AssessmentRule.DRAFT_EXISTS);
        }
        if (!mayAssessAgain(file)) {
            throw new RuleViolation(AssessmentRule.NOT_OPEN);
        }
        assessments.add(last.again(file, assessments.withdrawn(file), vault, user.id(), clock.instant()));
        files.touch(file.number());
    }

    static boolean mayAssessAgain(CaseView file) {
        return file.status().isAssessedAgain();
    }

    private Assessment write(CaseView file, AssessmentDraft draft) {
        Assessment assessment = assessments.newest(file).orElse(null);
        if (assessment == null) {
            if (file.status() != CaseStatus.ASSESSING) {
                throw new RuleViolation(AssessmentRule.NOT_OPEN);
            }
            if (draft.version() != AssessmentDraft.NEW) {
                throw new RuleViolation(AssessmentRule.CHANGED_MEANWHILE);
            }
            assessment = Assessment.begin(file, 1, user.id(), clock.instant());
            assessments.add(assessment);
        } else if (assessment.version() != draft.version()) {
            throw new RuleViolation(AssessmentRule.CHANGED_MEANWHILE);
        }
        demandSuitedRules(draft);
        assessment.write(draft, file, vault, user.id(), clock.instant());
        assessments.flush();
        files.touch(file.number());
        return assessment;
    }

    private void demandSuitedRules(AssessmentDraft draft) {
        List<RuleChoice> rules = assessments.rules(VietNam.day(clock.instant()));
        for (NeedDraft need : draft.needs()) {
            if (need.rule() != null
                    && need.need() != null
                    && rules.stream()
                            .noneMatch(rule -> rule.code().equals(need.rule())
                                    && rule.area() == need.need().area())) {
                throw new RuleViolation(AssessmentRule.RULE_UNSUITED);
            }
        }
    }
}
