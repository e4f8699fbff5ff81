package vn.donghanh.plan;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/**
 * One action on the plan form.
 *
 * @param key key of the action, the same in all versions; null for a new one
 * @param staff the owner, when it is a member of staff
 * @param partner the owner, when it is outside the Centre
 */
public record ActionDraft(
        @Nullable String key,
        @Nullable @Size(max = 1000) String what,
        @Nullable ActionOwner owner,
        @Nullable StaffId staff,
        @Nullable @Size(max = 200) String partner,
        @Nullable LocalDate dueOn,
        @Nullable @Size(max = 500) String resource)
        implements Serializable {}
