package vn.donghanh.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Base64;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.security.StaffId;

/**
 * One page of a document that goes to a partner with a disclosure, append-only. It is a picture in which everything that must not
 * leave is black; the document itself never leaves. Encrypted like the content of its disclosure, under the client's key.
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
    private String documentRef;

    @Column(columnDefinition = "mediumblob")
    private byte[] pictureSealed;

    private Instant sentAt;
    private StaffId sentBy;

    protected DisclosedPicture() {}

    /** @param serial from 1 within the disclosure */
    DisclosedPicture(
            String ref,
            Disclosure disclosure,
            int serial,
            String documentRef,
            byte[] pictureSealed,
            Instant at,
            StaffId staffId) {
        this.ref = ref;
        this.disclosureRef = disclosure.ref();
        this.serial = serial;
        this.documentRef = documentRef;
        this.pictureSealed = pictureSealed;
        this.sentAt = at;
        this.sentBy = staffId;
    }

    static byte[] seal(FieldEncryption encryption, Disclosure disclosure, String ref, byte[] jpeg) {
        return encryption.seal(
                disclosure.scope().purpose(),
                cell(disclosure, ref),
                Base64.getEncoder().encodeToString(jpeg));
    }

    /** Returns the picture as a JPEG. */
    byte[] open(FieldEncryption encryption, Disclosure disclosure) {
        return Base64.getDecoder()
                .decode(encryption.open(disclosure.scope().purpose(), cell(disclosure, ref), pictureSealed));
    }

    private static EncryptedCell cell(Disclosure disclosure, String ref) {
        return new EncryptedCell(disclosure.person(), "disclosed_picture", "picture", ref);
    }
}
