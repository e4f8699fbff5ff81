package vn.donghanh.document.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.NotFoundException;

/** Which disclosures of a case the user may send pages of documents with. A break-glass grant gives no documents, and so none. */
@ApplicationScoped
class SharingAccess {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseAccess access;

    @Inject
    @Any
    Instance<SharingProvider> providers;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    /** A disclosure with its case. */
    record Target(CaseView caseView, SharingProvider.OpenDisclosure disclosure) {}

    /** @throws NotFoundException for a disclosure that does not exist, is not in its partner's hands, or is not the user's to send with */
    Target get(@Nullable String number, @Nullable String typed) {
        CaseView caseView = caseFiles.getWithLastingAccess(number);
        DisclosureCode code = DisclosureCode.parse(typed == null ? "" : typed).orElseThrow(NotFoundException::new);
        auditContext.about("disclosure", code.value());
        if (!caseView.isOpen()) {
            throw new NotFoundException();
        }
        ReaderScope scope = ReaderScope.of(access.readers(caseView.id()).stream()
                .filter(grant -> grant.staffId().equals(user.id()) && grant.ground() != AccessGround.BREAK_GLASS)
                .toList());
        return providers.stream()
                .flatMap(provider -> provider.find(caseView, scope, code).stream())
                .findFirst()
                .map(found -> new Target(caseView, found))
                .orElseThrow(NotFoundException::new);
    }
}
