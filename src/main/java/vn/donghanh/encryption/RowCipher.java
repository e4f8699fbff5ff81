package vn.donghanh.encryption;

import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.PersonRef;

/**
 * Encrypts and decrypts the texts of one row by column name. Null stays null.
 *
 * @param ref the row's reference, generated before the insert
 */
public record RowCipher(FieldEncryption encryption, KeyPurpose purpose, PersonRef person, String table, String ref) {
    public byte @Nullable [] seal(String column, @Nullable String text) {
        return text == null || text.isBlank() ? null : encryption.seal(purpose, cell(column), text.strip());
    }

    /** @throws DecryptionException when it was changed, belongs elsewhere, or the person's key is missing */
    public @Nullable String open(String column, byte @Nullable [] sealed) {
        return encryption.openOrNull(purpose, cell(column), sealed);
    }

    private EncryptedCell cell(String column) {
        return new EncryptedCell(person, table, column, ref);
    }
}
