package vn.donghanh.loan;

import jakarta.inject.Inject;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.security.PublicUseCase;
import vn.donghanh.security.UseCases;

/** Does for a loan what the day asks for. Runs as the system user; each is audited. Idempotent: a loan for which nothing is due is left unchanged. */
@UseCases
public class LoanDueService {
    @Inject
    LoanRepository loans;

    @Inject
    LoanTransitions transitions;

    @Inject
    AuditContext auditContext;

    @PublicUseCase
    @AuditAction("loan.pass-day")
    public void passDay(String ref) {
        loans.findForUpdate(ref).ifPresent(loan -> {
            auditContext.about("loan", loan.ref());
            transitions.passDay(loan);
        });
    }
}
