package vn.donghanh.person.duplicate;

import jakarta.inject.Inject;
import java.time.Clock;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.person.DuplicateDecision;
import vn.donghanh.person.DuplicatePair;
import vn.donghanh.person.value.Justification;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;

/** Decides whether the two records of a pair are the same person, for whoever sees both ({@link DuplicateQueries}). */
@UseCases
public class DuplicateDecisionService {
    @Inject
    DuplicatePairRepository pairs;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * Records whether the pair is the same person, with a reason of at least ten characters that is stored encrypted in
     * the audit log.
     */
    @Requires(Permission.DUPLICATE_REVIEW)
    @AuditAction("duplicate.decide")
    public void decide(long pairId, DuplicateDecision decision, String reason) {
        DuplicatePair pair = pairs.getDecidable(pairId);
        auditContext.about("pair", String.valueOf(pairId), decision.name());
        auditContext.setReason(new Justification(reason).text());
        pair.decide(decision, user.id(), clock.instant());
    }
}
