package vn.donghanh.encryption;

import java.io.Serial;

/**
 * Thrown when nobody can decrypt a value any more, as intended: the person was erased, or the person's keys were lost and given
 * up by two people. Says the list beside the keys; a key that is merely missing is no reason.
 */
public final class KeysDestroyedException extends DecryptionException {
    @Serial
    private static final long serialVersionUID = 1L;

    KeysDestroyedException(String table, String column) {
        super(table, column);
    }
}
