package vn.donghanh.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.access.AccessGrant;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.document.attachment.CentreDocumentProvider;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.NotFoundException;

/**
 * Who may read, add, download and withdraw documents: readers of the case with a lasting grant, in their sections. A break-glass
 * grant gives no documents.
 */
@ApplicationScoped
public class DocumentAccess {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseAccess access;

    @Inject
    @Any
    Instance<CentreDocumentProvider> centreDocuments;

    @Inject
    CurrentUser user;

    /**
     * The reader's access to the documents of one case.
     *
     * @param supervised whether the reader supervises the case
     */
    public record CaseReader(CaseView caseView, ReaderScope scope, boolean supervised) {}

    /** @throws NotFoundException when the reader has no lasting grant to the case */
    public CaseReader get(@Nullable String number) {
        return reader(caseFiles.getWithLastingAccess(number));
    }

    /** As {@link #get}, for the case of a document: empty when it would not be found. */
    Optional<CaseReader> find(CaseId caseId) {
        return caseFiles.findWithLastingAccess(caseId).map(this::reader);
    }

    private CaseReader reader(CaseView caseView) {
        List<AccessGrant> grants = access.readers(caseView.id()).stream()
                .filter(grant -> grant.staffId().equals(user.id()) && grant.ground() != AccessGround.BREAK_GLASS)
                .toList();
        return new CaseReader(
                caseView,
                ReaderScope.of(grants),
                grants.stream().anyMatch(grant -> grant.ground() == AccessGround.SUPERVISION));
    }

    boolean mayRead(CaseReader reader, Document document) {
        return document.section().isCoveredBy(reader.scope())
                && document.section()
                        .mayBeReadBy(
                                user.roles(),
                                reader.caseView().isManagedBy(user.id()),
                                document.addedBy().equals(user.id()));
    }

    /** Whether the reader may take a copy of a document that they may read: the case manager and the supervisor of the case. */
    boolean mayDownload(CaseReader reader) {
        return isResponsible(reader);
    }

    /** Whether the reader may withdraw documents of others. */
    boolean isResponsible(CaseReader reader) {
        return reader.supervised() || reader.caseView().isManagedBy(user.id());
    }

    /** @throws NotFoundException when the record does not exist or is not the user's to see */
    public DocumentOwner getCentre(@Nullable AttachmentKind kind, @Nullable String ref) {
        if (kind == null || ref == null || !isCentreVisible(kind, ref)) {
            throw new NotFoundException();
        }
        return DocumentOwner.of(kind, ref);
    }

    boolean isCentreVisible(AttachmentKind kind, String ref) {
        return provider(kind).isVisible(ref);
    }

    public boolean mayAdd(AttachmentKind kind, String ref) {
        return provider(kind).mayAdd(ref);
    }

    private CentreDocumentProvider provider(AttachmentKind kind) {
        return centreDocuments.stream()
                .filter(provider -> provider.kind() == kind)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
