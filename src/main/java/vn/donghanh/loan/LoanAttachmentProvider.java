package vn.donghanh.loan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.document.attachment.AttachmentProvider;

/** Provides the loans of a client by their purpose, to which documents can belong. No document goes to a lender: loan forms may tell the group. */
@ApplicationScoped
class LoanAttachmentProvider implements AttachmentProvider {
    @Inject
    LoanRepository loans;

    @Override
    public AttachmentKind kind() {
        return AttachmentKind.LOAN;
    }

    @Override
    public List<Attachable> attachables(CaseView caseView, ReaderScope scope) {
        return scope.whole()
                ? loans.findByCase(caseView.id()).stream()
                        .map(loan -> new Attachable(
                                AttachmentKind.LOAN,
                                loan.ref(),
                                "document.loan",
                                List.of("@" + loan.file().purposeKey())))
                        .toList()
                : List.of();
    }
}
