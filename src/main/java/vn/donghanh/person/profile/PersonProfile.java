package vn.donghanh.person.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RandomReference;

/** One version of a person's profile, encrypted as a whole. Append-only: every change is a new version. */
@Entity
@Table(name = "person_profile", catalog = "donghanh_log")
class PersonProfile {
    @Id
    @Column(columnDefinition = "char(26)")
    private String ref;

    @Column(columnDefinition = "char(26)")
    private PersonRef personRef;

    private int versionNumber;
    private Instant recordedAt;
    private StaffId recordedBy;
    private byte[] answersSealed;

    protected PersonProfile() {}

    PersonProfile(
            PersonRef person,
            int versionNumber,
            ProfileAnswers answers,
            FieldEncryption encryption,
            StaffId staffId,
            Instant at) {
        this.ref = RandomReference.random();
        this.personRef = person;
        this.versionNumber = versionNumber;
        this.answersSealed = encryption.seal(KeyPurpose.IDENTITY, cell(), answers.text());
        this.recordedBy = staffId;
        this.recordedAt = at;
    }

    ProfileAnswers answers(FieldEncryption encryption) {
        return ProfileAnswers.read(encryption.open(KeyPurpose.IDENTITY, cell(), answersSealed));
    }

    private EncryptedCell cell() {
        return new EncryptedCell(personRef, "person_profile", "answers_sealed", ref);
    }

    int versionNumber() {
        return versionNumber;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    StaffId recordedBy() {
        return recordedBy;
    }
}
