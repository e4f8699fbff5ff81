package vn.donghanh.plan;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/**
 * One action as it stands on the form.
 *
 * @param key the action's key through the versions, or null for a new one
 * @param staff who, when the owner is a member of staff
 * @param partner who, when the owner is outside the Centre
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
