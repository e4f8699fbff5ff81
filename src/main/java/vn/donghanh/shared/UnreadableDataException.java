package vn.donghanh.shared;

import java.io.Serial;

/** Something that is on record cannot be read, and nobody here can mend it. */
public abstract class UnreadableDataException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    protected UnreadableDataException(String message) {
        super(message);
    }
}
