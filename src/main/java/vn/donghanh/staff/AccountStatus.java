package vn.donghanh.staff;

import java.util.EnumSet;
import java.util.Set;

/** The life cycle of an account. An account is never deleted, since the audit log refers to it. */
public enum AccountStatus {
    /** The owner has not set a passphrase with a one-time code yet. */
    INVITED,
    ACTIVE,
    DISABLED;

    public Set<AccountStatus> next() {
        return switch (this) {
            case INVITED -> EnumSet.of(ACTIVE, DISABLED);
            case ACTIVE -> EnumSet.of(DISABLED);
                // re-enabled only with a new one-time code: earlier secrets stay invalid
            case DISABLED -> EnumSet.of(INVITED);
        };
    }
}
