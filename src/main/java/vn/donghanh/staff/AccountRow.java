package vn.donghanh.staff;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of the administrator's account list. */
public record AccountRow(
        String ref,
        String username,
        String name,
        String unit,
        AccountStatus state,
        @Nullable Instant lastActive,
        List<RoleRow> roles)
        implements Serializable {}
