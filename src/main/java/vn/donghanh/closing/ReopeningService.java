package vn.donghanh.closing;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFiles;
import vn.donghanh.casefile.CaseStep;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.Consents;
import vn.donghanh.crypto.Purpose;
import vn.donghanh.crypto.Vault;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.RuleViolation;

/** A new episode of the same case: the supervisor opens it for a new need, the case manager begins it. */
@UseCases
public class ReopeningService {
    @Inject
    CaseFiles files;

    @Inject
    ClosureRepository closures;

    @Inject
    Consents consents;

    @Inject
    Vault vault;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** @param need what the client needs now, in words; sealed */
    @Requires(Permission.CASE_REOPEN)
    @AuditAction("case.reopen")
    public void reopen(String number, int version, @NotBlank @Size(max = 1000) String need) {
        CaseView file = files.unchanged(files.see(number).number(), version);
        CaseView episode = files.take(file.number(), CaseStep.REOPEN, null);
        String ref = Refs.random();
        byte[] sealed = vault.seal(Purpose.NOTES, Reopening.needOf(file.person(), ref), need.strip());
        closures.add(new Reopening(ref, episode, user.id(), clock.instant(), sealed));
    }

    /** The work begins anew, once she has agreed anew if her consent is over. */
    @Requires(Permission.CASE_WORK)
    @AuditAction("assessment.restart")
    public void restart(String number, int version) {
        CaseView file = files.unchanged(files.see(number).number(), version);
        if (!consents.inForce(file.id(), ConsentScope.CASE_MGMT)) {
            throw new RuleViolation(ClosingRule.CONSENT_NEEDED);
        }
        files.take(file.number(), CaseStep.RESTART, null);
    }
}
