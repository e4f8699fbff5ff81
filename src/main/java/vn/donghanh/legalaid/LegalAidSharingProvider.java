package vn.donghanh.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.document.DocumentSection;
import vn.donghanh.document.sharing.SharingProvider;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;

/** The matters with which a document can go to the legal aid centre. Papers about health or counselling never do. */
@ApplicationScoped
class LegalAidSharingProvider implements SharingProvider {
    @Inject
    LegalAidRepository matters;

    @Inject
    CurrentUser user;

    @Override
    public Optional<OpenDisclosure> find(CaseView caseView, ReaderScope scope, DisclosureCode code) {
        return scope.whole()
                ? matters.findByCase(caseView.id()).stream()
                        .filter(matter -> matter.code().equals(code) && mayShare(matter))
                        .findFirst()
                        .flatMap(matter -> Optional.ofNullable(matter.partner())
                                .map(partner -> new OpenDisclosure(
                                        code,
                                        partner,
                                        EnumSet.of(DocumentSection.GENERAL, DocumentSection.LEGAL),
                                        "legalaid",
                                        LegalAidQueries.page(caseView, matter).substring(1))))
                : Optional.empty();
    }

    /** Whether the user may send pages of a document with this matter of an open case. */
    boolean mayShare(LegalAidMatter matter) {
        return user.may(Permission.LEGAL_AID_ARRANGE) && user.may(Permission.DOCUMENT_READ) && matter.isInHands();
    }
}
