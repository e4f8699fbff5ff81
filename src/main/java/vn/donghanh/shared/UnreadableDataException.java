package vn.donghanh.shared;

import java.io.Serial;

/** Thrown when stored data cannot be read and the user cannot correct this. */
public abstract class UnreadableDataException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    protected UnreadableDataException(String message) {
        super(message);
    }
}
