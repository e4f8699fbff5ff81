package vn.donghanh.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.document.upload.Upload;
import vn.donghanh.document.upload.UploadStatus;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;

/**
 * Makes a document of a checked upload: the content stays where it is, its key is encrypted anew for the section. The event names the type of a
 * document of the Centre only, which says nothing of a client.
 */
@ApplicationScoped
class DocumentFiler {
    @Inject
    DocumentRepository documents;

    @Inject
    DocumentCipher cipher;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * Returns the uploads, in the order in which they were begun.
     *
     * @throws RuleViolationException when one is missing, belongs elsewhere or has not been checked
     */
    List<Upload> checked(DocumentOwner owner, List<String> refs) {
        List<Upload> uploads = documents.findUploads(user.id(), refs);
        if (uploads.size() != refs.size()
                || uploads.stream()
                        .anyMatch(upload -> !upload.belongsTo(owner) || upload.status() == UploadStatus.RECEIVING)) {
            throw RuleViolationException.at("files", DocumentRule.FILE_MISSING);
        }
        return uploads;
    }

    Document file(
            Upload upload,
            @Nullable Integer episode,
            Document.DocumentFacts facts,
            String title,
            @Nullable String identityReason) {
        String ref = RandomReference.random();
        Document document = new Document(
                        ref, upload.owner(), episode, facts, upload.checkedContent(), user.id(), clock.instant())
                .with(cipher.sealDocument(
                        facts.section(),
                        upload,
                        ref,
                        new DocumentCipher.Texts(title, cipher.fileName(upload), identityReason)));
        documents.add(document);
        documents.remove(upload);
        auditContext.about(
                "document",
                ref,
                document.owner().isCentre()
                        ? document.status() + ":" + document.type()
                        : document.status().name());
        return document;
    }
}
