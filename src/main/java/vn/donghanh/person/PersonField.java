package vn.donghanh.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import vn.donghanh.crypto.SealedCell;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.Missing;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietNam;

/** One sealed value of a person, or why there is none. Never overwritten: a correction is a new row and supersedes this one. */
@Entity
class PersonField {
    @Id
    @Column(columnDefinition = "char(26)")
    private String ref;

    @Column(columnDefinition = "char(26)")
    private PersonRef personRef;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private IdentityField field;

    @Column(columnDefinition = "varbinary(4096)")
    private byte[] valueSealed;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(24)")
    private Missing missing;

    private int position;
    private Instant recordedAt;
    private StaffId recordedBy;
    private Instant supersededAt;

    @Version
    private int version;

    protected PersonField() {}

    PersonField(PersonRef person, IdentityField field, int position, StaffId by, Instant at) {
        this.ref = Refs.random();
        this.personRef = person;
        this.field = field;
        this.position = position;
        this.recordedBy = by;
        this.recordedAt = at;
    }

    void hold(byte[] sealed) {
        valueSealed = sealed;
    }

    void lack(Missing why) {
        missing = why;
    }

    SealedCell cell() {
        return cell(personRef, ref);
    }

    static SealedCell cell(PersonRef person, String ref) {
        return new SealedCell(person, "person_field", "value_sealed", ref);
    }

    void supersede(Instant at) {
        if (supersededAt != null) {
            throw new RuleViolation(PersonRule.FIELD_ALREADY_CORRECTED);
        }
        supersededAt = at;
    }

    /** What was put right on the day it was written down was a slip. */
    boolean outlivedItsDay() {
        return supersededAt == null || VietNam.day(supersededAt).isAfter(VietNam.day(recordedAt));
    }

    String ref() {
        return ref;
    }

    IdentityField field() {
        return field;
    }

    int position() {
        return position;
    }

    PersonRef person() {
        return personRef;
    }

    Optional<byte[]> valueSealed() {
        return Optional.ofNullable(valueSealed);
    }

    boolean holdsValue() {
        return valueSealed != null;
    }

    FieldState state() {
        return new FieldState(ref, field, missing, recordedAt);
    }
}
