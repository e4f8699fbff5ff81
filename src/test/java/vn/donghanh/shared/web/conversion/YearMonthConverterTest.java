package vn.donghanh.shared.web.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YearMonthConverterTest {
    @ParameterizedTest
    @ValueSource(strings = {"3/2027", "03/2027", "03-2027", "3.2027", "03 2027", "032027"})
    void monthIsReadAsTyped(String typed) {
        assertThat(YearMonthConverter.read(typed)).isEqualTo(YearMonth.of(2027, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"13/2027", "0/2027", "3/27", "2027/3", "32027", "1/3/2027", "tháng 3"})
    void otherTextIsNoMonth(String typed) {
        assertThat(YearMonthConverter.read(typed)).isNull();
    }
}
