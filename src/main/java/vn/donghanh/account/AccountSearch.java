package vn.donghanh.account;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.Role;
import vn.donghanh.staff.AccountStatus;

/** What the administrator's list is narrowed to; null means anything. */
public record AccountSearch(@Nullable Long unitId, @Nullable AccountStatus state, @Nullable Role role)
        implements Serializable {}
