package vn.donghanh.loan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.EvidenceKind;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.partnerbusiness.loop.BusinessEvidenceProvider;

/** Provides loans of which money was paid out as evidence of plan actions. */
@ApplicationScoped
class LoanEvidenceProvider extends BusinessEvidenceProvider<Loan> {
    LoanEvidenceProvider() {
        super(EvidenceKind.LOAN, Loan.class, "balance.firstDisbursedOn");
    }

    @Override
    protected @Nullable LocalDate servedOn(Loan loan) {
        return loan.balance().firstDisbursedOn();
    }

    @Override
    protected ServiceGroup group(Loan loan) {
        return ServiceGroup.LOAN;
    }
}
