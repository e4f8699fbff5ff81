package vn.donghanh.handover;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which cases are to go to which unit, and why. */
public record ProposeTransferCommand(
        @NotNull Set<String> numbers, @Nullable Long unit, @Nullable @Size(max = 1000) String reason) {}
