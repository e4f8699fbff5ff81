package vn.donghanh.breakglass;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.donghanh.person.value.IdentityField;

/**
 * What someone asks to see past her grants.
 *
 * @param number as it was typed
 * @param field the one field of who the client is; null for the case without any
 * @param hours for how long, at most what the deadlines allow
 */
public record OpenBreakGlassCommand(
        @NotBlank @Size(max = 20) String number,
        @Nullable IdentityField field,
        @NotNull BreakGlassReason reason,
        @NotBlank @Size(min = 10, max = 1000) String words,
        int hours) {}
