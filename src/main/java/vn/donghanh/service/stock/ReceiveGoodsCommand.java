package vn.donghanh.service.stock;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RandomReference;

/**
 * The command to record goods that were received.
 *
 * @param expiry the month until whose end they can be used
 * @param ref the reference of the movement, fixed with the form, so that it is saved only once
 */
public record ReceiveGoodsCommand(
        String goods,
        @Nullable @Positive @Max(MAX_QUANTITY) Integer quantity,
        @Nullable LocalDate day,
        @NotNull @Valid FundingSource funding,
        @Nullable YearMonth expiry,
        @NotNull @Pattern(regexp = RandomReference.FORMAT) String ref) {
    public static final int MAX_QUANTITY = 1_000_000;
}
