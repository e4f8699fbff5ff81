package vn.donghanh.encryption;

import java.io.Serial;
import vn.donghanh.shared.UnreadableDataException;

/**
 * Thrown when a value cannot be decrypted: it was changed, is stored in another place than it was encrypted for, or its
 * key is missing. Discloses nothing of the content.
 */
public class DecryptionException extends UnreadableDataException {
    @Serial
    private static final long serialVersionUID = 1L;

    DecryptionException(String table, String column) {
        super("cannot open " + table + "." + column);
    }
}
