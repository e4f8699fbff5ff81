package vn.donghanh.shared;

import java.io.Serial;

/** Missing or hidden: nobody can tell which, and the page is the same 404. */
public class NotFoundException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public NotFoundException() {
        super("not found");
    }
}
