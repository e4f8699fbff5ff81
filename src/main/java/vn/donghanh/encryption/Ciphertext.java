package vn.donghanh.encryption;

import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.PersonRef;

/**
 * An encrypted value as stored, found without the feature that wrote it. By convention the column name is the name in
 * the associated data, followed by {@code _sealed}.
 *
 * @param column the column's name in the database
 * @param ref the row's reference
 * @param person the person whose value it is; null for a value without person
 */
@SuppressWarnings("ArrayRecordComponent") // as the database hands it over; nobody compares two
public record Ciphertext(String table, String column, String ref, @Nullable PersonRef person, byte[] sealed) {
    /** The ciphertext itself shows whether it belongs to no person, whatever its table. */
    public Ciphertext {
        if (sealed.length > 1 && sealed[1] == FieldEncryption.NO_PERSON) {
            person = null;
        }
    }
}
