package vn.donghanh.staff;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.Role;

/** What the administrator's list is narrowed to; null means anything. */
public record AccountSearch(@Nullable Long unitId, @Nullable AccountState state, @Nullable Role role)
        implements Serializable {}
