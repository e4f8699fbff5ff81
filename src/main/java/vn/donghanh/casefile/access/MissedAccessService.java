package vn.donghanh.casefile.access;

import jakarta.inject.Inject;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.security.PublicUseCase;
import vn.donghanh.security.UseCases;

/** Adds the access that a role or a cover gives to a case that missed it. Runs as the system user. */
@UseCases
public class MissedAccessService {
    @Inject
    CaseAccessRepository accessRepository;

    @Inject
    AccessGrantAssigner grants;

    @Inject
    AuditContext auditContext;

    @PublicUseCase
    @AuditAction("case-access.grant-missed")
    public void grant(CaseId caseId) {
        CaseView caseView = accessRepository.view(caseId);
        auditContext.about("case", caseView.number().value());
        grants.grantMissed(caseView);
    }
}
