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
 * @param livelihood what was given for a livelihood; null for any other kind, and in records of the time before it was asked
 */
public record ServiceItem(
        @Nullable DeliveryType type,
        @Nullable @Positive @Max(MAX_QUANTITY) Integer quantity,
        @Nullable ServiceUnit unit,
        @Valid ServiceMeeting meeting,
        @Nullable LivelihoodItem livelihood)
        implements Serializable {
    public static final int MAX_QUANTITY = 10_000;

    /** Discards what was given for a livelihood if the service is of another kind. */
    public ServiceItem {
        livelihood = type == DeliveryType.LIVELIHOOD_SUPPORT ? livelihood : null;
    }

    /** Creates an item that is no meeting with the client. */
    public ServiceItem(@Nullable DeliveryType type, @Nullable Integer quantity, @Nullable ServiceUnit unit) {
        this(type, quantity, unit, ServiceMeeting.NONE, null);
    }

    /** Creates one of it, in its usual unit. */
    public static ServiceItem single(DeliveryType type) {
        return new ServiceItem(type, 1, type.unit());
    }

    /** Creates one meeting with the client. */
    public static ServiceItem meeting(DeliveryType type, ServiceMeeting meeting) {
        return new ServiceItem(type, 1, type.unit(), meeting, null);
    }

    /** Creates what was given for a livelihood. */
    public static ServiceItem support(
            @Nullable LivelihoodItem livelihood, @Nullable Integer quantity, @Nullable ServiceUnit unit) {
        return new ServiceItem(DeliveryType.LIVELIHOOD_SUPPORT, quantity, unit, ServiceMeeting.NONE, livelihood);
    }
}
