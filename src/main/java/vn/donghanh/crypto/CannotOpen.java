package vn.donghanh.crypto;

import java.io.Serial;
import vn.donghanh.shared.Unreadable;

/** A sealed value does not open: it was changed, lies in another place than it was sealed for, or its key is gone. Tells nothing of the content. */
public class CannotOpen extends Unreadable {
    @Serial
    private static final long serialVersionUID = 1L;

    CannotOpen(String table, String column) {
        super("cannot open " + table + "." + column);
    }
}
