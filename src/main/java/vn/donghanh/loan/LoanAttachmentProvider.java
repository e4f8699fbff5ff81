package vn.donghanh.loan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.partnerbusiness.loop.BusinessAttachmentProvider;

/** Provides the loans of a client by their purpose, to which documents can belong. No document goes to a lender: loan forms may tell the group. */
@ApplicationScoped
class LoanAttachmentProvider extends BusinessAttachmentProvider<Loan> {
    @Inject
    LoanRepository loans;

    LoanAttachmentProvider() {
        super(AttachmentKind.LOAN, "document.loan");
    }

    @Override
    protected LoanRepository repository() {
        return loans;
    }

    @Override
    protected String topicKey(Loan loan) {
        return loan.file().purposeKey();
    }
}
