package vn.donghanh.lawful;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.shared.PersonRef;

/** Encrypts and decrypts the texts of requests, with a general key, and of letters, with the key of the client concerned. */
@ApplicationScoped
class LawfulRequestCipher {
    private static final String LETTER = "lawful_letter";

    /** Letters in the log database about no person cannot be re-encrypted, so they use a key that is never replaced. */
    private static final KeyPurpose GENERAL_LETTER = KeyPurpose.AUDIT;

    @Inject
    FieldEncryption encryption;

    /** Creates the stored details of an entered request with encrypted texts. */
    RequestDetails encryptDetails(String ref, EnterRequestCommand enterRequestCommand) {
        return new RequestDetails(
                enterRequestCommand.form(),
                enterRequestCommand.authority(),
                enterRequestCommand.subject(),
                seal("authority", ref, enterRequestCommand.name()),
                sealOrNull("official", ref, enterRequestCommand.official()),
                sealOrNull("letter", ref, enterRequestCommand.letter()),
                enterRequestCommand.letterOn(),
                sealOrNull("basis", ref, enterRequestCommand.basis()),
                seal("asked", ref, enterRequestCommand.asked()),
                enterRequestCommand.receivedOn(),
                enterRequestCommand.wantedBy());
    }

    byte[] seal(String column, String ref, String text) {
        return encryption.seal(KeyPurpose.DOCUMENTS, "lawful_request", column, ref, text.strip());
    }

    private byte @Nullable [] sealOrNull(String column, String ref, @Nullable String text) {
        return text == null ? null : seal(column, ref, text);
    }

    String open(String column, String ref, byte[] sealed) {
        return encryption.open(KeyPurpose.DOCUMENTS, "lawful_request", column, ref, sealed);
    }

    @Nullable
    String openOrNull(String column, String ref, byte @Nullable [] sealed) {
        return sealed == null ? null : open(column, ref, sealed);
    }

    byte[] seal(String ref, @Nullable PersonRef person, LetterContent content) {
        return person == null
                ? encryption.seal(GENERAL_LETTER, LETTER, "content", ref, content.text())
                : encryption.seal(
                        KeyPurpose.DOCUMENTS, new EncryptedCell(person, LETTER, "content", ref), content.text());
    }

    LetterContent open(LawfulLetter letter) {
        PersonRef person = letter.person();
        return LetterContent.read(
                person == null
                        ? encryption.open(GENERAL_LETTER, LETTER, "content", letter.ref(), letter.contentSealed())
                        : encryption.open(
                                KeyPurpose.DOCUMENTS,
                                new EncryptedCell(person, LETTER, "content", letter.ref()),
                                letter.contentSealed()));
    }
}
