package vn.donghanh.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.donghanh.encryption.ContentCipher;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RandomReference;

/**
 * One page of a document that goes to a partner with a disclosure, append-only. It is a picture in which everything that must not
 * leave is black; the document itself never leaves. It is encrypted with a key of its own, and that key like the content of its
 * disclosure, under the client's key.
 */
@Entity
@Table(name = "disclosed_picture", catalog = "donghanh_log")
class DisclosedPicture {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    @Column(columnDefinition = "char(26)")
    private String disclosureRef;

    private int serial;

    @Column(columnDefinition = "char(26)")
    private PersonRef personRef;

    @Column(columnDefinition = "char(26)")
    private String documentRef;

    private byte[] keySealed;

    @Column(columnDefinition = "mediumblob")
    private byte[] picture;

    private Instant sentAt;
    private StaffId sentBy;

    protected DisclosedPicture() {}

    private DisclosedPicture(
            String ref,
            Disclosure disclosure,
            int serial,
            String documentRef,
            byte[] keySealed,
            byte[] picture,
            Instant at,
            StaffId staffId) {
        this.ref = ref;
        this.disclosureRef = disclosure.ref();
        this.serial = serial;
        this.personRef = disclosure.person();
        this.documentRef = documentRef;
        this.keySealed = keySealed;
        this.picture = picture;
        this.sentAt = at;
        this.sentBy = staffId;
    }

    /** @param serial from 1 within the disclosure */
    static DisclosedPicture of(
            FieldEncryption encryption,
            Disclosure disclosure,
            int serial,
            String documentRef,
            byte[] jpeg,
            Instant at,
            StaffId staffId) {
        String ref = RandomReference.random();
        String key = ContentCipher.newKey();
        return new DisclosedPicture(
                ref,
                disclosure,
                serial,
                documentRef,
                encryption.seal(disclosure.scope().purpose(), cell(disclosure, ref), key),
                new ContentCipher(key, ref).sealPiece(serial, jpeg),
                at,
                staffId);
    }

    /** Returns the picture as a JPEG. */
    byte[] open(FieldEncryption encryption, Disclosure disclosure) {
        String key = encryption.open(disclosure.scope().purpose(), cell(disclosure, ref), keySealed);
        return new ContentCipher(key, ref).openPiece(serial, picture);
    }

    private static EncryptedCell cell(Disclosure disclosure, String ref) {
        return new EncryptedCell(disclosure.person(), "disclosed_picture", "key", ref);
    }
}
