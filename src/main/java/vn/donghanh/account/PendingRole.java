package vn.donghanh.account;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.Role;

/** A granted role that waits for the director's confirmation. */
public record PendingRole(
        String ref, Role role, String name, String username, String unit, @Nullable String grantedBy, Instant grantedAt)
        implements Serializable {}
