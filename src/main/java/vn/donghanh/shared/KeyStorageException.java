package vn.donghanh.shared;

import java.io.IOException;
import java.io.Serial;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the schema of the keys does not answer as it should. Carries neither the driver's message, which may quote what was sent, nor its
 * exception, which would be taken for an outage of the main database.
 */
public final class KeyStorageException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean away;

    /** @param location setting and address, for the sentence */
    public KeyStorageException(String location, SQLException cause) {
        this(location, Outage.lostConnection(cause), cause);
    }

    private KeyStorageException(String location, @Nullable SQLException lost, SQLException cause) {
        super(location + " does not answer " + Outage.stateOf(lost == null ? cause : lost));
        this.away = lost != null;
    }

    /** Returns whether the server of the keys could not be reached, or left in the middle. */
    public boolean isAway() {
        return away;
    }
}
