package vn.donghanh.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.IdentityFieldStatus;
import vn.donghanh.person.value.PersonRule;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CaseRecordFilter;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;

/**
 * One encrypted value of a person, or the reason why there is none. Never overwritten: a correction adds a new row and
 * supersedes this one.
 */
@Entity
@Filter(name = CaseRecordFilter.NAME, condition = CaseRecordFilter.BY_PERSON, deduceAliasInjectionPoints = false)
public class PersonField {
    @Id
    @Column(columnDefinition = "char(26)")
    private String ref;

    @Column(columnDefinition = "char(26)")
    private PersonRef personRef;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private IdentityField field;

    @Column(columnDefinition = "varbinary(4096)")
    private byte @Nullable [] valueSealed;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(24)")
    private @Nullable MissingReason missing;

    private int position;
    private Instant recordedAt;
    private StaffId recordedBy;
    private @Nullable Instant supersededAt;

    @Version
    private int version;

    protected PersonField() {}

    PersonField(PersonRef person, IdentityField field, int position, StaffId staffId, Instant at) {
        this.ref = RandomReference.random();
        this.personRef = person;
        this.field = field;
        this.position = position;
        this.recordedBy = staffId;
        this.recordedAt = at;
    }

    void storeValue(byte[] sealed) {
        valueSealed = sealed;
    }

    void storeMissingReason(MissingReason missingReason) {
        missing = missingReason;
    }

    EncryptedCell cell() {
        return cell(personRef, ref);
    }

    static EncryptedCell cell(PersonRef person, String ref) {
        return new EncryptedCell(person, "person_field", "value_sealed", ref);
    }

    void supersede(Instant at) {
        if (supersededAt != null) {
            throw new RuleViolationException(PersonRule.FIELD_ALREADY_CORRECTED);
        }
        supersededAt = at;
    }

    /**
     * Returns whether the value was in force beyond the day of its recording; one corrected on the same day was a
     * typing error.
     */
    boolean isHistorical() {
        return supersededAt == null || CentreTime.day(supersededAt).isAfter(CentreTime.day(recordedAt));
    }

    @Nullable
    Instant supersededAt() {
        return supersededAt;
    }

    String ref() {
        return ref;
    }

    public IdentityField field() {
        return field;
    }

    int position() {
        return position;
    }

    public PersonRef person() {
        return personRef;
    }

    Optional<byte[]> valueSealed() {
        return Optional.ofNullable(valueSealed);
    }

    boolean holdsValue() {
        return valueSealed != null;
    }

    IdentityFieldStatus status() {
        return new IdentityFieldStatus(ref, field, missing, recordedAt);
    }
}
