package vn.donghanh.encryption;

import java.io.Serial;

/**
 * Thrown when a value does not decrypt although it should: it was changed or damaged, is stored in another place than it was
 * encrypted for, or its key is missing without having been destroyed. Never expected: no list leaves the value out in silence,
 * and no figure is given without it.
 */
public final class AlteredDataException extends DecryptionException {
    @Serial
    private static final long serialVersionUID = 1L;

    AlteredDataException(String table, String column) {
        super(table, column);
    }
}
