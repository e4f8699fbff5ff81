package vn.donghanh.reporting.statistics;

import java.io.Serializable;

/** The values of a share, or of a difference of two, with which an observation agrees at 95 %. */
public record ConfidenceInterval(double low, double high) implements Serializable {
    /** The 97.5 % quantile of the normal distribution. */
    static final double Z = 1.959963984540054;

    /**
     * Returns the score interval of a share: E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal of the American
     * Statistical Association 22 (1927) 209-212. It stays within 0 and 1 and holds for small numbers, too.
     *
     * @param of greater than zero
     */
    public static ConfidenceInterval ofShare(long n, long of) {
        double share = (double) n / of;
        double centre = 2 * n + Z * Z;
        double spread = Z * Math.sqrt(Z * Z + 4 * n * (1 - share));
        double twice = 2 * (of + Z * Z);
        return new ConfidenceInterval((centre - spread) / twice, (centre + spread) / twice);
    }

    /**
     * Returns the interval of one share less another: R. G. Newcombe, Interval estimation for the difference between independent proportions: comparison of
     * eleven methods, Statistics in Medicine 17 (1998) 873-890, method 10.
     *
     * @param of greater than zero, as {@code otherOf}
     */
    public static ConfidenceInterval ofDifference(long n, long of, long otherN, long otherOf) {
        ConfidenceInterval first = ofShare(n, of);
        ConfidenceInterval second = ofShare(otherN, otherOf);
        double share = (double) n / of;
        double other = (double) otherN / otherOf;
        return new ConfidenceInterval(
                share - other - Math.hypot(share - first.low(), second.high() - other),
                share - other + Math.hypot(first.high() - share, other - second.low()));
    }

    public boolean isAboveZero() {
        return low > 0;
    }

    public boolean isBelowZero() {
        return high < 0;
    }
}
