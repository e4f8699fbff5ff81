package vn.donghanh.reporting.release;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A row of a {@link SpanningColumn}.
 *
 * @param parts a number, or the two parts of one
 */
public record SpanningRow(String id, List<SpanningNumber> parts) implements Serializable {
    public SpanningRow {
        parts = List.copyOf(parts);
    }

    /** Returns the parts and their sum. */
    List<SpanningNumber> numbers() {
        List<SpanningNumber> numbers = new ArrayList<>(parts);
        if (parts.size() > 1) {
            numbers.add(parts.get(0).plus(parts.get(1)));
        }
        return numbers;
    }

    boolean isSensitive() {
        return numbers().stream().anyMatch(SpanningNumber::isSensitive);
    }

    /** Whether the earlier numbers leave it no choice, so that nothing can hide behind it. */
    boolean isRigid() {
        return parts.stream()
                .allMatch(part -> part.earlier().size() > 1 && part.earlier().contains(0L));
    }

    long size() {
        return parts.stream()
                .mapToLong(part -> SpanningNumber.sum(part.earlier()))
                .sum();
    }

    SpanningRow moved(List<Integer> more) {
        return new SpanningRow(
                id,
                IntStream.range(0, parts.size())
                        .mapToObj(at -> parts.get(at).plus(more.get(at)))
                        .toList());
    }

    /** Whether others can think this row possible instead of the true one; where that is not regular they are thought to know it. */
    boolean isPossibleFor(SpanningRow truth) {
        return numbers().stream().allMatch(number -> number.value() >= 0) && (isRegular() || !truth.isRegular());
    }

    private boolean isRegular() {
        return numbers().stream().allMatch(SpanningNumber::isRegular);
    }
}
