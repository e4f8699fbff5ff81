package vn.donghanh.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.NotFoundException;

/** The referrals with which a document can go to the partner: sent, open, and readable by the user. */
@ApplicationScoped
public class ReferralDocumentAccess {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    ReferralRepository referrals;

    @Inject
    ReferralCipher cipher;

    @Inject
    AuditContext auditContext;

    /** A referral that its partner has in hand. */
    public record OpenReferral(CaseView caseView, DisclosureCode code, OrganisationId partner) {}

    /** @throws NotFoundException for every other referral */
    public OpenReferral get(@Nullable String number, @Nullable String code) {
        CaseView caseView = caseFiles.get(number == null ? "" : number, CaseSection.HEALTH);
        Referral referral = referrals.get(caseView.id(), code == null ? "" : code);
        auditContext.about("disclosure", referral.code().value());
        OrganisationId partner = referral.partner();
        if (partner == null || !caseView.status().isOpen() || !mayShare(referral)) {
            throw new NotFoundException();
        }
        return new OpenReferral(caseView, referral.code(), partner);
    }

    boolean mayShare(Referral referral) {
        return referral.isSent() && referral.status().isOpen() && cipher.mayDecrypt(referral);
    }
}
