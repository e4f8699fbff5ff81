package vn.donghanh.shared.web.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountConverterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "40000 | 40000",
                "40.000 | 40000",
                "40 000 đ | 40000",
                "1,200,000 | 1200000",
                "40k | 40000",
                "40 nghìn | 40000",
                "40 ngàn đồng | 40000"
            })
    void amountIsReadAsPeopleTypeIt(String typed, long amount) {
        assertThat(AmountConverter.amount(typed)).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bốn mươi", "40.00", "4.0000", "-5", "40.000,5", "99999999999999"})
    void whatIsNoAmountIsRefused(String typed) {
        assertThatThrownBy(() -> AmountConverter.amount(typed)).isInstanceOf(NumberFormatException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "vi, 20000000, 20.000.000",
        "en, 20000000, '20,000,000'",
        "vi, 999999999999, 999.999.999.999",
        "vi, 500, 500"
    })
    void amountIsShownWithItsThousandsApart(Locale locale, long amount, String shown) {
        assertThat(AmountConverter.format(amount, locale)).isEqualTo(shown);
        assertThat(AmountConverter.amount(shown)).isEqualTo(amount);
    }
}
