package vn.donghanh.breakglass;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.donghanh.person.value.IdentityField;

/**
 * A request for emergency access.
 *
 * @param number the case number as typed
 * @param field the one identity field; null for the case without identity fields
 * @param hours the duration, at most what the deadline settings allow
 */
public record OpenBreakGlassCommand(
        @NotBlank @Size(max = 20) String number,
        @Nullable IdentityField field,
        @NotNull BreakGlassReason reason,
        @NotBlank @Size(min = 10, max = 1000) String words,
        int hours) {}
