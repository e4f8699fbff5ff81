package vn.donghanh.encryption;

import java.io.Serial;
import vn.donghanh.shared.UnreadableDataException;

/** A sealed value does not open: it was changed, lies in another place than it was sealed for, or its key is gone. Tells nothing of the content. */
public class DecryptionException extends UnreadableDataException {
    @Serial
    private static final long serialVersionUID = 1L;

    DecryptionException(String table, String column) {
        super("cannot open " + table + "." + column);
    }
}
