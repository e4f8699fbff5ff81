package vn.donghanh.placement;

import jakarta.inject.Inject;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.security.PublicUseCase;
import vn.donghanh.security.UseCases;

/**
 * Moves a placement on to its next check when the days of one have passed without an answer. Runs as the system user; each is audited.
 * Idempotent: a placement whose check is still open is left unchanged.
 */
@UseCases
public class PlacementCheckService {
    @Inject
    PlacementRepository placements;

    @Inject
    PlacementTransitions transitions;

    @Inject
    AuditContext auditContext;

    @PublicUseCase
    @AuditAction("placement.pass-check")
    public void passCheck(String ref) {
        placements.findForUpdate(ref).ifPresent(placement -> {
            auditContext.about("placement", placement.ref());
            transitions.passCheck(placement);
        });
    }
}
