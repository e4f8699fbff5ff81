package vn.donghanh.reporting.signed;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Why a figure would be another one today.
 *
 * @param recordedOn the day on which it was recorded; null where no entry is the cause
 */
public record DriftCause(DriftKind kind, @Nullable LocalDate recordedOn)
        implements Comparable<DriftCause>, Serializable {
    private static final Comparator<DriftCause> ORDER = Comparator.comparing(
                    DriftCause::recordedOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(DriftCause::kind);

    @Override
    public int compareTo(DriftCause other) {
        return ORDER.compare(this, other);
    }
}
