package vn.donghanh.account;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.Role;
import vn.donghanh.staff.AccountStatus;

/** Filter of the account list; null means any. */
public record AccountSearch(@Nullable Long unitId, @Nullable AccountStatus state, @Nullable Role role)
        implements Serializable {}
