package vn.donghanh.reporting;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import vn.donghanh.reporting.statistics.ConfidenceInterval;

/** A numerator and its denominator. */
public record Ratio(long n, long of) implements Serializable {
    private static final BigDecimal ALL = new BigDecimal("100.0");
    private static final BigDecimal ALMOST_ALL = new BigDecimal("99.9");

    public Ratio {
        if (n < 0 || n > of) {
            throw new IllegalArgumentException(n + " of " + of);
        }
    }

    /** Returns the percentage with one decimal; empty when the denominator is zero, and 100 only when the numbers are equal. */
    public Optional<BigDecimal> percent() {
        if (of == 0) {
            return Optional.empty();
        }
        BigDecimal rate = BigDecimal.valueOf(n * 100L).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP);
        return Optional.of(n < of && rate.compareTo(ALL) >= 0 ? ALMOST_ALL : rate);
    }

    /** Returns the 95 % interval of the share; empty when the denominator is zero. */
    public Optional<ConfidenceInterval> interval() {
        return of == 0 ? Optional.empty() : Optional.of(ConfidenceInterval.ofShare(n, of));
    }

    /** Returns the 95 % interval of this share less the other; empty when a denominator is zero. */
    public Optional<ConfidenceInterval> minus(Ratio other) {
        return of == 0 || other.of == 0
                ? Optional.empty()
                : Optional.of(ConfidenceInterval.ofDifference(n, of, other.n, other.of));
    }

    Ratio plus(Ratio other) {
        return new Ratio(n + other.n, of + other.of);
    }

    public long remainder() {
        return of - n;
    }
}
