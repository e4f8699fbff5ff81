package vn.donghanh.encryption;

import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.PersonRef;

/**
 * One row's sealed texts: what is written goes in by its column's name and comes out by the same. Nothing written is null, sealed or not.
 *
 * @param ref the row's reference, made before the insert
 */
public record RowCipher(FieldEncryption encryption, KeyPurpose purpose, PersonRef person, String table, String ref) {
    public byte @Nullable [] seal(String column, @Nullable String text) {
        return text == null || text.isBlank() ? null : encryption.seal(purpose, cell(column), text.strip());
    }

    /** @throws DecryptionException when it was changed, belongs elsewhere, or the person's key is gone */
    public @Nullable String open(String column, byte @Nullable [] sealed) {
        return encryption.openOrNull(purpose, cell(column), sealed);
    }

    private EncryptedCell cell(String column) {
        return new EncryptedCell(person, table, column, ref);
    }
}
