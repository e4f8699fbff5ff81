package vn.donghanh.encryption;

import java.io.Serial;
import vn.donghanh.shared.UnreadableDataException;

/**
 * Thrown when a value cannot be decrypted: expected of a person whose keys were destroyed, and of nobody else. Whoever goes on
 * without the value catches one of the two. Discloses nothing of the content.
 */
public abstract sealed class DecryptionException extends UnreadableDataException
        permits KeysDestroyedException, AlteredDataException {
    @Serial
    private static final long serialVersionUID = 1L;

    DecryptionException(String table, String column) {
        super("cannot open " + table + "." + column);
    }
}
