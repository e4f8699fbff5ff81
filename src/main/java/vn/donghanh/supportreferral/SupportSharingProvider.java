package vn.donghanh.supportreferral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.document.DocumentSection;
import vn.donghanh.document.sharing.SharingProvider;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;

/** The referrals for support with which a document can go to the partner. Papers about health, counselling or law never do. */
@ApplicationScoped
class SupportSharingProvider implements SharingProvider {
    @Inject
    SupportReferralRepository referrals;

    @Inject
    CurrentUser user;

    @Override
    public Optional<OpenDisclosure> find(CaseView caseView, ReaderScope scope, DisclosureCode code) {
        return scope.whole()
                ? referrals.findByCase(caseView.id()).stream()
                        .filter(referral -> referral.code().equals(code) && mayShare(referral))
                        .findFirst()
                        .map(referral -> new OpenDisclosure(
                                code,
                                Objects.requireNonNull(referral.partner()),
                                EnumSet.of(DocumentSection.GENERAL),
                                "supportreferral",
                                "supportreferral/referral/" + caseView.number().value() + "/" + referral.ref()))
                : Optional.empty();
    }

    /** Whether the user may send pages of a document with this referral of an open case. */
    boolean mayShare(SupportReferral referral) {
        return user.may(Permission.SUPPORT_ARRANGE)
                && user.may(Permission.DOCUMENT_READ)
                && referral.status().isWithPartner();
    }
}
