package vn.donghanh.document.form;

import org.jspecify.annotations.Nullable;

/**
 * Who the client is, as far as it was opened for this print. Every value is null unless somebody opened it with a reason, and a form then has a ruled
 * line instead, which is filled in by hand.
 */
public record ClientIdentity(@Nullable String name, @Nullable String birth, @Nullable String paper) {
    public static final ClientIdentity LINES = new ClientIdentity(null, null, null);

    boolean isOpened() {
        return name != null || birth != null || paper != null;
    }
}
