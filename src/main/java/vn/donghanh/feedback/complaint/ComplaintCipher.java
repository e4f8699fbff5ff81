package vn.donghanh.feedback.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.shared.VietnameseText;

/** Encrypts and decrypts the texts of complaints with the client's key, or with the general one when the complaint belongs to no case. */
@ApplicationScoped
class ComplaintCipher {
    static final String ACCOUNT = "account";
    static final String WISH = "wish";
    static final String ANSWER = "answer";
    private static final String TABLE = "complaint";

    @Inject
    FieldEncryption encryption;

    byte[] seal(Complaint complaint, String column, String text) {
        String clean = VietnameseText.cleanParagraphs(text);
        return complaint.person() == null
                ? encryption.seal(KeyPurpose.FEEDBACK, TABLE, column, complaint.ref(), clean)
                : encryption.seal(
                        KeyPurpose.FEEDBACK,
                        new EncryptedCell(complaint.person(), TABLE, column, complaint.ref()),
                        clean);
    }

    byte @Nullable [] sealOrNull(Complaint complaint, String column, @Nullable String text) {
        return text == null || text.isBlank() ? null : seal(complaint, column, text);
    }

    @Nullable
    String open(Complaint complaint, String column, byte @Nullable [] sealed) {
        if (sealed == null) {
            return null;
        }
        return complaint.person() == null
                ? encryption.open(KeyPurpose.FEEDBACK, TABLE, column, complaint.ref(), sealed)
                : encryption.open(
                        KeyPurpose.FEEDBACK,
                        new EncryptedCell(complaint.person(), TABLE, column, complaint.ref()),
                        sealed);
    }
}
