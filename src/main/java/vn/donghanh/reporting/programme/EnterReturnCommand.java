package vn.donghanh.reporting.programme;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A number that another body sent.
 *
 * @param body who sent it
 * @param letter the number of the letter it stands in
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
