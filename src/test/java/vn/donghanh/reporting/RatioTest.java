package vn.donghanh.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Rounding and limits of percentages. */
class RatioTest {
    @Test
    void hundredPerCentMeansAll() {
        assertThat(new Ratio(3_000, 3_000).percent()).hasValue(new BigDecimal("100.0"));
        assertThat(new Ratio(2_999, 3_000).percent()).hasValue(new BigDecimal("99.9"));
    }

    @Test
    void zeroDenominatorGivesNoRate() {
        assertThat(new Ratio(0, 0).percent()).isEmpty();
    }

    @Test
    void percentageIsRoundedHalfUpToOneDecimal() {
        assertThat(new Ratio(39, 45).percent()).hasValue(new BigDecimal("86.7"));
        assertThat(new Ratio(1, 16).percent()).hasValue(new BigDecimal("6.3"));
    }

    @Test
    void numeratorMayNotExceedDenominator() {
        assertThatThrownBy(() -> new Ratio(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ratio(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
