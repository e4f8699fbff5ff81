package vn.donghanh.staff;

import java.util.EnumSet;
import java.util.Set;

/** The life of an account. It is never deleted: the log names it. */
public enum AccountStatus {
    /** Waits for its owner to set a passphrase with a one-time code. */
    INVITED,
    ACTIVE,
    DISABLED;

    public Set<AccountStatus> next() {
        return switch (this) {
            case INVITED -> EnumSet.of(ACTIVE, DISABLED);
            case ACTIVE -> EnumSet.of(DISABLED);
                // comes back through a new code: what was known before it was disabled opens nothing
            case DISABLED -> EnumSet.of(INVITED);
        };
    }
}
