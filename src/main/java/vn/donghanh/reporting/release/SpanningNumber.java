package vn.donghanh.reporting.release;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A number with those that it spans.
 *
 * @param earlier one number of the same day, or those of two periods
 */
public record SpanningNumber(long value, List<Long> earlier) implements Serializable {
    public SpanningNumber {
        earlier = List.copyOf(earlier);
    }

    SpanningNumber plus(SpanningNumber other) {
        return new SpanningNumber(
                value + other.value,
                IntStream.range(0, earlier.size())
                        .mapToObj(at -> earlier.get(at) + other.earlier.get(at))
                        .toList());
    }

    SpanningNumber plus(long more) {
        return new SpanningNumber(value + more, earlier);
    }

    /** Returns whom it has besides each earlier number, and how many two of them have more than it. */
    private List<Long> differences() {
        List<Long> differences = new ArrayList<>();
        earlier.forEach(number -> differences.add(value - number));
        if (earlier.size() > 1) {
            differences.add(sum(earlier) - value);
        }
        return differences;
    }

    boolean isSensitive() {
        return !isKnown()
                && (CellSize.of(value) == CellSize.SMALL
                        || differences().stream().anyMatch(number -> CellSize.of(Math.abs(number)) == CellSize.SMALL));
    }

    /** Whether it tells nothing new of anybody: nothing has changed since the same day, or nobody is in both periods. */
    private boolean isKnown() {
        return sum(earlier) == value;
    }

    /** Whether a period counts at least as many as each of its parts and at most as many as both: unless somebody moved, or was recorded late. */
    boolean isRegular() {
        return differences().stream().allMatch(difference -> difference >= 0);
    }

    /** Returns by how many persons it can be larger or smaller, as far as a search goes, for those who know that it is regular. */
    int room(int direction) {
        return (int) IntStream.rangeClosed(1, SpanningColumn.FARTHEST)
                .takeWhile(more -> isPossible(plus((long) direction * more)))
                .count();
    }

    private boolean isPossible(SpanningNumber other) {
        return other.value >= 0 && (other.isRegular() || !isRegular());
    }

    static long sum(Collection<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }
}
