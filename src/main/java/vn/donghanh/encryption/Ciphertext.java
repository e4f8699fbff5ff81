package vn.donghanh.encryption;

import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.PersonRef;

/**
 * A sealed value as it lies in the database, found without the feature that wrote it. By the rule of the house the column is called as it was
 * sealed for, with {@code _sealed} behind it.
 *
 * @param column the column's name in the database
 * @param ref the row's reference
 * @param person whose value it is; null for a value of no person
 */
@SuppressWarnings("ArrayRecordComponent") // as the database hands it over; nobody compares two
public record Ciphertext(String table, String column, String ref, @Nullable PersonRef person, byte[] sealed) {
    /** What belongs to no person says so itself, in whatever table it lies. */
    public Ciphertext {
        if (sealed.length > 1 && sealed[1] == FieldEncryption.NO_PERSON) {
            person = null;
        }
    }
}
