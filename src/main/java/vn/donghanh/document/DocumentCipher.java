package vn.donghanh.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import vn.donghanh.document.upload.Upload;
import vn.donghanh.encryption.ContentCipher;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.shared.PersonRef;

/**
 * Encrypts the texts and content keys of documents and uploads: with the client's key of the section, or, for documents of the
 * Centre, with the key of the purpose.
 */
@ApplicationScoped
public class DocumentCipher {
    private static final String DOCUMENT = "document";
    private static final String UPLOAD = "upload";

    @Inject
    FieldEncryption encryption;

    /** The decrypted texts of a document. */
    record Texts(String title, String fileName, @Nullable String reason) {}

    public Upload.SealedUpload sealUpload(DocumentOwner owner, String ref, String contentKey, String fileName) {
        return new Upload.SealedUpload(
                seal(KeyPurpose.DOCUMENTS, owner.person(), UPLOAD, "content_key", ref, contentKey),
                seal(KeyPurpose.DOCUMENTS, owner.person(), UPLOAD, "file_name", ref, fileName));
    }

    public String fileName(Upload upload) {
        return open(
                KeyPurpose.DOCUMENTS,
                upload.owner().person(),
                UPLOAD,
                "file_name",
                upload.ref(),
                upload.fileNameSealed());
    }

    public ContentCipher content(Upload upload) {
        return new ContentCipher(contentKey(upload), upload.ref());
    }

    private String contentKey(Upload upload) {
        return open(
                KeyPurpose.DOCUMENTS,
                upload.owner().person(),
                UPLOAD,
                "content_key",
                upload.ref(),
                upload.contentKeySealed());
    }

    /** Encrypts the content key of an upload anew for the document that is filed from it. */
    Document.SealedTexts sealDocument(DocumentSection section, Upload upload, String ref, Texts texts) {
        PersonRef person = upload.owner().person();
        KeyPurpose purpose = section.purpose();
        String reason = texts.reason();
        return new Document.SealedTexts(
                seal(purpose, person, DOCUMENT, "content_key", ref, contentKey(upload)),
                seal(purpose, person, DOCUMENT, "title", ref, texts.title()),
                seal(purpose, person, DOCUMENT, "file_name", ref, texts.fileName()),
                reason == null ? null : seal(purpose, person, DOCUMENT, "reason", ref, reason));
    }

    byte[] sealWithdrawal(Document document, String reason) {
        return seal(
                document.section().purpose(), document.personOrNull(), DOCUMENT, "withdrawal", document.ref(), reason);
    }

    String title(Document document) {
        return open(document, "title", document.titleSealed());
    }

    @Nullable
    String reason(Document document) {
        byte[] sealed = document.reasonSealed();
        return sealed == null ? null : open(document, "reason", sealed);
    }

    @Nullable
    String withdrawal(Document document) {
        byte[] sealed = document.withdrawalSealed();
        return sealed == null ? null : open(document, "withdrawal", sealed);
    }

    ContentCipher content(Document document) {
        return new ContentCipher(open(document, "content_key", document.contentKeySealed()), document.contentRef());
    }

    private String open(Document document, String column, byte[] sealed) {
        return open(document.section().purpose(), document.personOrNull(), DOCUMENT, column, document.ref(), sealed);
    }

    private byte[] seal(
            KeyPurpose purpose, @Nullable PersonRef person, String table, String column, String ref, String plain) {
        return person == null
                ? encryption.seal(purpose, table, column, ref, plain)
                : encryption.seal(purpose, new EncryptedCell(person, table, column, ref), plain);
    }

    private String open(
            KeyPurpose purpose, @Nullable PersonRef person, String table, String column, String ref, byte[] sealed) {
        return person == null
                ? encryption.open(purpose, table, column, ref, sealed)
                : encryption.open(purpose, new EncryptedCell(person, table, column, ref), sealed);
    }
}
