package vn.donghanh.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceIntervalTest {
    /** Table I, method 3 of R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998) 857-872. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0, 20, 0.0000, 0.1611",
        "1, 29, 0.0061, 0.1718",
        "20, 20, 0.8389, 1.0000"
    })
    void shareHasWilsonsInterval(long n, long of, double low, double high) {
        ConfidenceInterval interval = ConfidenceInterval.ofShare(n, of);

        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
    }

    /** Table II, method 10 of R. G. Newcombe, Interval estimation for the difference between independent proportions, Statistics in Medicine 17 (1998) 873-890. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void differenceHasNewcombesInterval(long n, long of, long otherN, long otherOf, double low, double high) {
        ConfidenceInterval interval = ConfidenceInterval.ofDifference(n, of, otherN, otherOf);

        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
    }

    @Test
    void signIsKnownOnlyWhenZeroIsNotAmongTheValues() {
        assertThat(new ConfidenceInterval(0.01, 0.2).isAboveZero()).isTrue();
        assertThat(new ConfidenceInterval(0, 0.2).isAboveZero()).isFalse();
        assertThat(new ConfidenceInterval(-0.2, -0.01).isBelowZero()).isTrue();
        assertThat(new ConfidenceInterval(-0.2, 0).isBelowZero()).isFalse();
    }
}
