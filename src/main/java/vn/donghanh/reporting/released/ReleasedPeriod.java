package vn.donghanh.reporting.released;

import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What of a period is released: each number by its key, shown or hidden. A hidden number is kept with its true value, because later releases may not reveal
 * it either; pages and documents get {@link #shown} only.
 *
 * @param period the period as it begins the ids of its numbers, such as {@code 2026-H1}
 */
record ReleasedPeriod(String period, Map<String, KnownNumber> numbers) implements Serializable {
    /** A number, and whether it is shown. */
    record KnownNumber(long value, boolean shown) implements Serializable {}

    ReleasedPeriod {
        numbers = new TreeMap<>(numbers);
    }

    boolean has(String key) {
        return numbers.containsKey(key);
    }

    /** Returns a number with its true value. */
    KnownNumber number(String key) {
        return Objects.requireNonNull(numbers.get(key), key);
    }

    /** Returns the number as it may be shown; null when it is hidden or not released at all. */
    @Nullable
    Long shown(String key) {
        KnownNumber number = numbers.get(key);
        return number != null && number.shown() ? (Long) number.value() : null;
    }
}
