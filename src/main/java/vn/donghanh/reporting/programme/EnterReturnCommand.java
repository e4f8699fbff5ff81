package vn.donghanh.reporting.programme;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * Enters a return of another body.
 *
 * @param body name of the sending body
 * @param letter number of its letter
 */
public record EnterReturnCommand(
        @NotNull String target,
        @NotNull Long period,
        @NotNull String body,
        @NotNull String letter,
        @NotNull LocalDate dated,
        @NotNull @PositiveOrZero Long n,
        @NotNull @PositiveOrZero Long of)
        implements Serializable {}
