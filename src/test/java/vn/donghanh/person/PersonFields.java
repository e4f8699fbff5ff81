package vn.donghanh.person;

import java.time.Instant;
import java.util.List;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.TestKeys;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.testing.RowsFixture;

/** Encrypted identity values of persons, as they are stored, for plain tests. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
public final class PersonFields {
    private static final Instant RECORDED = Instant.parse("2026-03-10T03:00:00Z");

    private PersonFields() {}

    public static PersonField stored(FieldEncryption encryption, PersonRef person, IdentityField kind, String text) {
        PersonField field = new PersonField(person, kind, 0, new StaffId(1), RECORDED);
        field.storeValue(encryption.seal(kind.purpose(), field.cell(), text));
        return field;
    }

    /** Changes the stored value outside the system. */
    public static PersonField altered(PersonField field) {
        field.storeValue(TestKeys.altered(field.valueSealed().orElseThrow()));
        return field;
    }

    public static PersonFieldRepository repository(FieldEncryption encryption, List<PersonField> stored) {
        PersonFieldRepository fields = new PersonFieldRepository();
        fields.encryption = encryption;
        fields.em = RowsFixture.of(stored.toArray());
        return fields;
    }
}
