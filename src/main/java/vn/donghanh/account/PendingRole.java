package vn.donghanh.account;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.Role;

/**
 * A granted role that waits for the director's confirmation.
 *
 * @param workplace the unit, or the organisation of a partner's account
 * @param partner whether it is a partner's account, to which the Centre gives access
 * @param own whether the reader's own account waits for it, so that another director confirms it
 */
public record PendingRole(
        String ref,
        Role role,
        String name,
        String username,
        String workplace,
        boolean partner,
        @Nullable String grantedBy,
        Instant grantedAt,
        boolean own)
        implements Serializable {}
