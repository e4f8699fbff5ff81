package vn.donghanh.encryption;

import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.VietnameseText;

/**
 * Encrypts and decrypts the texts of one row by column name. Null stays null.
 *
 * @param ref the row's reference, generated before the insert
 */
public record RowCipher(FieldEncryption encryption, KeyPurpose purpose, PersonRef person, String table, String ref) {
    public byte @Nullable [] seal(String column, @Nullable String text) {
        return encryption.sealOrNull(purpose, cell(column), VietnameseText.cleanParagraphsOrNull(text));
    }

    /**
     * @throws KeysDestroyedException when the person was erased, or the keys were lost and given up
     * @throws AlteredDataException when it was changed, belongs elsewhere, or its key is missing for no such reason
     */
    public @Nullable String open(String column, byte @Nullable [] sealed) {
        return encryption.openOrNull(purpose, cell(column), sealed);
    }

    private EncryptedCell cell(String column) {
        return new EncryptedCell(person, table, column, ref);
    }
}
