package vn.donghanh.service.stock;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.io.Serializable;

/**
 * A number of goods of one kind.
 *
 * @param goods code of the list of goods
 */
public record GoodsQuantity(@NotNull String goods, @Positive @Max(MAX_QUANTITY) int quantity) implements Serializable {
    public static final int MAX_QUANTITY = 10_000;
}
