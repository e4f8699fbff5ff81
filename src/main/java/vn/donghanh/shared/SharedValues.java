package vn.donghanh.shared;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Gives equal values as one, as far as they were seen lately, so that records that are kept by the hundred thousand hold the same day or key once. The values must
 * be immutable.
 */
public final class SharedValues<T> {
    /** Days of some decades. */
    public static final SharedValues<LocalDate> DAYS = new SharedValues<>(1 << 14);

    /** Keys that several records of a case hold. */
    public static final SharedValues<String> KEYS = new SharedValues<>(1 << 14);

    private final AtomicReferenceArray<@Nullable T> seen;

    /** @param places how many values are remembered at most, a power of two */
    public SharedValues(int places) {
        seen = new AtomicReferenceArray<>(places);
    }

    /** Returns this value, or an equal one that was seen before. */
    public T of(T value) {
        int hash = value.hashCode();
        int place = (hash ^ (hash >>> 15)) & (seen.length() - 1);
        T before = seen.getPlain(place);
        if (value.equals(before)) {
            return before;
        }
        seen.setPlain(place, value); // who reads it in part has the final fields of an immutable value
        return value;
    }

    public @Nullable T ofNullable(@Nullable T value) {
        return value == null ? null : of(value);
    }
}
