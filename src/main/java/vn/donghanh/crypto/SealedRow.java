package vn.donghanh.crypto;

import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.PersonRef;

/**
 * One row's sealed texts: what is written goes in by its column's name and comes out by the same. Nothing written is null, sealed or not.
 *
 * @param ref the row's reference, made before the insert
 */
public record SealedRow(Vault vault, Purpose purpose, PersonRef person, String table, String ref) {
    public byte @Nullable [] seal(String column, @Nullable String text) {
        return text == null || text.isBlank() ? null : vault.seal(purpose, cell(column), text.strip());
    }

    /** @throws CannotOpen when it was changed, belongs elsewhere, or the person's key is gone */
    public @Nullable String open(String column, byte @Nullable [] sealed) {
        return vault.openOrNull(purpose, cell(column), sealed);
    }

    private SealedCell cell(String column) {
        return new SealedCell(person, table, column, ref);
    }
}
