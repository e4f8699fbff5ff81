package vn.donghanh.shared.web.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateConverterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"6,6 | 660", "6.6 | 660", "6,60 % | 660", "0 | 0", "12% | 1200", "7,92 | 792"})
    void rateIsReadAsPeopleTypeIt(String typed, int rate) {
        assertThat(RateConverter.rate(typed)).isEqualTo(rate);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sáu", "6,666", "-6", "100", "6,6,6", "%"})
    void whatIsNoRateIsRefused(String typed) {
        assertThatThrownBy(() -> RateConverter.rate(typed)).isInstanceOf(NumberFormatException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"660 | 6,6", "792 | 7,92", "1200 | 12", "0 | 0", "5 | 0,05"})
    void rateIsShownWithoutUselessDigits(int rate, String shown) {
        assertThat(RateConverter.format(rate)).isEqualTo(shown);
    }
}
