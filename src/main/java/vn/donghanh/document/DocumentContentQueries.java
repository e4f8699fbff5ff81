package vn.donghanh.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.document.inspection.FileFormat;
import vn.donghanh.document.inspection.StoredContent;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.NotFoundException;

/**
 * Reads the content of opened documents, page by page. Opening is the use case, with its event; every request for content checks
 * anew that its reader may still see the document.
 */
@ApplicationScoped
@Transactional
public class DocumentContentQueries {
    @Inject
    DocumentAccess access;

    @Inject
    DocumentRepository documents;

    @Inject
    DocumentOpener opener;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    /** Returns the content; empty unless this reader has opened the document in this session and may still read it. */
    public Optional<OpenedContent> find(String opening, String session) {
        return user.isSignedIn() ? read(opening, session, false) : Optional.empty();
    }

    /** As {@link #find(String, String)}, and empty as well when the document belongs to another case. */
    public Optional<OpenedContent> find(CaseId caseId, String opening, String session) {
        return find(opening, session).filter(opened -> documents
                .find(opened.documentRef())
                .map(Document::owner)
                .filter(owner -> !owner.isCentre() && owner.requiredCaseId().equals(caseId))
                .isPresent());
    }

    /** Names the document of an opening, if there is one, in the event of a refusal. */
    void nameDocument(String opening) {
        documents.findOpening(opening).ifPresent(found -> auditContext.about("document", found.documentRef()));
    }

    Optional<OpenedContent> read(String openingRef, String session, boolean copy) {
        try {
            DocumentOpening opening = opener.get(openingRef, session);
            auditContext.about("document", opening.documentRef());
            Document document = documents.find(opening.documentRef()).orElseThrow(NotFoundException::new);
            return mayRead(document, copy) ? Optional.of(opener.content(document, opening)) : Optional.empty();
        } catch (NotFoundException notFound) {
            return Optional.empty();
        }
    }

    private boolean mayRead(Document document, boolean copy) {
        DocumentOwner owner = document.owner();
        if (owner.isCentre()) {
            return access.isCentreVisible(
                    Objects.requireNonNull(owner.centreKind()), Objects.requireNonNull(owner.centreRef()));
        }
        return access.find(owner.requiredCaseId())
                .filter(reader -> access.mayRead(reader, document) && (!copy || access.mayDownload(reader)))
                .isPresent();
    }

    /**
     * The content of a document that a reader has opened.
     *
     * @param documentRef the document's reference, of which the neutral file name is made
     * @param watermark who reads it and since when
     */
    public record OpenedContent(
            String documentRef,
            DocumentSection section,
            FileFormat format,
            int pages,
            StoredContent content,
            String watermark) {}
}
