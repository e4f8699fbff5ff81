package vn.donghanh.shared;

import java.io.Serial;

/**
 * Thrown when a record does not exist or the user may not see it. Both cases give the same 404 page, so that existence
 * is not disclosed.
 */
public class NotFoundException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public NotFoundException() {
        super("not found");
    }
}
