package vn.donghanh.loan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.OpenItem;
import vn.donghanh.casefile.spi.OpenItemKind;
import vn.donghanh.casefile.spi.OpenItemProvider;
import vn.donghanh.casefile.spi.OpenItemResolution;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.TextKey;

/** Reports planned and running loans to the closing of a case. A client who pays back goes on after the case is closed. */
@ApplicationScoped
class LoanOpenItemProvider implements OpenItemProvider {
    @Inject
    LoanRepository loans;

    @Inject
    LoanTransitions transitions;

    @Override
    public OpenItemKind itemKind() {
        return OpenItemKind.LOAN;
    }

    @Override
    public List<OpenItem> openItems(CaseView caseView) {
        return loans.findByCase(caseView.id()).stream()
                .filter(loan -> loan.status().isOpen())
                .map(loan -> item(caseView, loan))
                .toList();
    }

    private OpenItem item(CaseView caseView, Loan loan) {
        String page = "/loan/loan/%s/%s".formatted(caseView.number().value(), loan.ref());
        TextKey subject = new TextKey(
                "loan.open",
                List.of(new TextKey(loan.file().purposeKey()), loan.file().amount()));
        if (!loan.status().isRunning()) {
            return OpenItem.planned(itemKind(), loan.ref(), subject, loan.status(), page);
        }
        LocalDate due = loan.balance().nextDueOn();
        return OpenItem.goingOn(
                itemKind(),
                loan.ref(),
                subject,
                loan.status(),
                due == null ? null : CentreTime.endOf(due),
                loan.status() == LoanStatus.OVERDUE,
                page);
    }

    /** Calls the loan off, or leaves the client to pay it back. */
    @Override
    public void end(CaseView caseView, String ref, OpenItemResolution resolution, StaffId staffId, Instant at) {
        loans.findByCase(caseView.id()).stream()
                .filter(loan -> loan.ref().equals(ref) && loan.status().isOpen())
                .forEach(loan -> end(loan, resolution));
    }

    private void end(Loan loan, OpenItemResolution resolution) {
        switch (resolution) {
            case DECLINED -> transitions.cancel(loan, LoanCancelReason.CLIENT_WISH);
            case NOT_POSSIBLE -> transitions.cancel(loan, LoanCancelReason.OTHER);
            case GOES_ON -> {}
            case DONE -> throw new IllegalArgumentException("A loan ends by what lender and client tell");
        }
    }
}
