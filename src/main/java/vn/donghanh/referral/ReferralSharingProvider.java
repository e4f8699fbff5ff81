package vn.donghanh.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.document.DocumentSection;
import vn.donghanh.document.sharing.SharingProvider;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;

/** The referrals with which a document can go to the health partner: sent, open, and readable by the user. */
@ApplicationScoped
class ReferralSharingProvider implements SharingProvider {
    @Inject
    ReferralRepository referrals;

    @Inject
    ReferralCipher cipher;

    @Inject
    CurrentUser user;

    @Override
    public Optional<OpenDisclosure> find(CaseView caseView, ReaderScope scope, DisclosureCode code) {
        return scope.covers(CaseSection.HEALTH)
                ? referrals
                        .find(caseView.id(), code)
                        .filter(this::mayShare)
                        .flatMap(referral -> Optional.ofNullable(referral.partner()))
                        .map(partner -> new OpenDisclosure(
                                code,
                                partner,
                                EnumSet.of(DocumentSection.GENERAL, DocumentSection.HEALTH),
                                "referral",
                                "referral/view/" + caseView.number().value() + "/" + code.value()))
                : Optional.empty();
    }

    /** Whether the user may send pages of a document with this referral of an open case. */
    boolean mayShare(Referral referral) {
        return user.may(Permission.REFERRAL_SEND)
                && user.may(Permission.DOCUMENT_READ)
                && referral.isSent()
                && referral.status().isOpen()
                && cipher.mayDecrypt(referral);
    }
}
