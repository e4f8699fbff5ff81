package vn.donghanh.erasure;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * A request as it is recorded.
 *
 * @param askedOn the day on which it was asked for, from which the time to decide is counted
 */
public record RecordErasureCommand(
        @NotNull ErasureGround ground, @NotNull IdentificationMethod identified, @NotNull LocalDate askedOn) {}
