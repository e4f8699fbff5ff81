package vn.donghanh.erasure;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * An erasure request to be recorded.
 *
 * @param askedOn the date of the request, from which the time limit for the decision is counted
 */
public record RecordErasureCommand(
        @NotNull ErasureGround ground, @NotNull IdentificationMethod identified, @NotNull LocalDate askedOn) {}
