package vn.donghanh.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What was given, and how much of it.
 *
 * @param quantity null when nothing was counted
 * @param meeting the length of a session or accompaniment, and the next one; empty for any other kind
 */
public record ServiceItem(
        @Nullable DeliveryType type,
        @Nullable @Positive @Max(MAX_QUANTITY) Integer quantity,
        @Nullable ServiceUnit unit,
        @Valid ServiceMeeting meeting)
        implements Serializable {
    public static final int MAX_QUANTITY = 10_000;

    /** Creates an item that is no meeting with the client. */
    public ServiceItem(@Nullable DeliveryType type, @Nullable Integer quantity, @Nullable ServiceUnit unit) {
        this(type, quantity, unit, ServiceMeeting.NONE);
    }

    /** Creates one of it, in its usual unit. */
    public static ServiceItem single(DeliveryType type) {
        return new ServiceItem(type, 1, type.unit());
    }

    /** Creates one meeting with the client. */
    public static ServiceItem meeting(DeliveryType type, ServiceMeeting meeting) {
        return new ServiceItem(type, 1, type.unit(), meeting);
    }
}
