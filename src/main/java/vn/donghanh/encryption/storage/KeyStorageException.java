package vn.donghanh.encryption.storage;

import java.io.IOException;
import java.io.Serial;
import java.sql.SQLException;

/**
 * Thrown when the schema of the keys does not answer as it should. Carries neither the driver's message, which may quote what was sent, nor its
 * exception, which would be taken for an outage of the main database.
 */
public final class KeyStorageException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    KeyStorageException(String location, SQLException cause) {
        super(location + " does not answer (" + cause.getClass().getSimpleName() + ", state " + cause.getSQLState()
                + ")");
    }

    KeyStorageException(String sentence) {
        super(sentence);
    }
}
