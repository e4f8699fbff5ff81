package vn.donghanh.referral.sharing;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.partner.PartnerQueries;
import vn.donghanh.referral.ReferralDocumentAccess;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;

/** Reads what the page of sharing a document needs to know of the referral. */
@UseCases
public class DocumentSharingQueries {
    @Inject
    ReferralDocumentAccess access;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    PartnerQueries partners;

    @Requires(Permission.REFERRAL_SEND)
    @AuditAction("referral.open-document-form")
    public DocumentSharingView form(@Nullable String number, @Nullable String code) {
        ReferralDocumentAccess.OpenReferral referral = access.get(number, code);
        return new DocumentSharingView(
                caseHeaders.header(referral.caseView()), referral.code().value(), partners.name(referral.partner()));
    }
}
