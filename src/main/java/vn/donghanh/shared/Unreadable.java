package vn.donghanh.shared;

import java.io.Serial;

/** Something that is on record cannot be read, and nobody here can mend it. */
public abstract class Unreadable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    protected Unreadable(String message) {
        super(message);
    }
}
