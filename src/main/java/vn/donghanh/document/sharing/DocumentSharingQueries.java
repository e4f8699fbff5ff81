package vn.donghanh.document.sharing;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.partner.PartnerQueries;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;

/** Reads what the page of sending pages of a document needs to know of the disclosure. */
@UseCases(reads = true)
public class DocumentSharingQueries {
    @Inject
    SharingAccess access;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    PartnerQueries partners;

    @Requires({Permission.REFERRAL_SEND, Permission.TRAINING_ARRANGE, Permission.LEGAL_AID_ARRANGE})
    @AuditAction("document.open-sharing-form")
    public DocumentSharingView form(@Nullable String number, @Nullable String code) {
        SharingAccess.Target target = access.get(number, code);
        SharingProvider.OpenDisclosure disclosure = target.disclosure();
        return new DocumentSharingView(
                caseHeaders.header(target.caseView()),
                disclosure.code().value(),
                partners.name(disclosure.partner()),
                disclosure.sections(),
                disclosure.tab(),
                disclosure.page());
    }
}
