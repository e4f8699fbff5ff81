package vn.donghanh.closing;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;

/** Use cases of reopening: the supervisor opens a new episode for a new need, the case manager starts its assessment. */
@UseCases
public class ReopeningService {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    ClosingRepository closings;

    @Inject
    ConsentPolicy consents;

    @Inject
    ClosingCipher cipher;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** @param need the client's present need; stored encrypted */
    @Requires(Permission.CASE_REOPEN)
    @AuditAction("case.reopen")
    public void reopen(String number, int version, @NotBlank @Size(max = 1000) String need) {
        CaseView caseView = caseFiles.getAtVersion(caseFiles.get(number).number(), version);
        CaseView episode = caseFiles.transition(caseView.number(), CaseStep.REOPEN, null);
        String ref = RandomReference.random();
        byte[] sealed = cipher.seal(Reopening.needCell(caseView.person(), ref), need.strip());
        closings.add(new Reopening(ref, episode, user.id(), clock.instant(), sealed));
    }

    /** Restarts the assessment; requires the client's consent to case management in force. */
    @Requires(Permission.CASE_WORK)
    @AuditAction("assessment.restart")
    public void restart(String number, int version) {
        CaseView caseView = caseFiles.getAtVersion(caseFiles.get(number).number(), version);
        if (!consents.agrees(caseView.id(), ConsentScope.CASE_MGMT)) {
            throw new RuleViolationException(ClosingRule.CONSENT_NEEDED);
        }
        caseFiles.transition(caseView.number(), CaseStep.RESTART, null);
    }
}
