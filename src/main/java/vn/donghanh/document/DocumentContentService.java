package vn.donghanh.document;

import jakarta.inject.Inject;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFoundException;

/** Gives copies of documents, and records when a content is asked for that its reader may not have. */
@UseCases
public class DocumentContentService {
    @Inject
    DocumentContentQueries contents;

    /**
     * Returns the content of an opened document as a copy to keep.
     *
     * @throws NotFoundException unless the document is open and the reader may take copies
     */
    @Requires({
        Permission.DOCUMENT_READ,
        Permission.RETURN_ENTER,
        Permission.FIGURES_SEE,
        Permission.LAWFUL_ENTER,
        Permission.LAWFUL_REGISTER,
        Permission.LAWFUL_DECIDE,
        Permission.STAFF_COURSE_SEE
    })
    @AuditAction("document.download")
    public DocumentContentQueries.OpenedContent download(String opening, String session) {
        return contents.read(opening, session, true).orElseThrow(NotFoundException::new);
    }

    /** Records that a page or recording was asked for by somebody who may not have it. */
    @Requires(Permission.OWN_ACCOUNT)
    @AuditAction("document.read-content")
    public void refuse(String opening) {
        contents.nameDocument(opening);
        throw new NotFoundException();
    }
}
