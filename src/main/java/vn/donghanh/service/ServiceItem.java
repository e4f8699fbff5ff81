package vn.donghanh.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What was given, and how much of it.
 *
 * @param quantity null when nothing was counted
 */
public record ServiceItem(
        @Nullable DeliveryType type,
        @Nullable @Positive @Max(MAX_QUANTITY) Integer quantity,
        @Nullable ServiceUnit unit)
        implements Serializable {
    public static final int MAX_QUANTITY = 10_000;

    /** Creates one of it, in its usual unit. */
    public static ServiceItem one(DeliveryType type) {
        return new ServiceItem(type, 1, type.unit());
    }
}
