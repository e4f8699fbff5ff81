package vn.donghanh.person.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.donghanh.shared.RuleViolationException;

class PhoneNumberTest {
    @ParameterizedTest
    @CsvSource({
        "0605123456, 0605123456",
        "060.512.3456, 0605123456",
        "060 512 34 56, 0605123456",
        "(060) 512-3456, 0605123456",
        "+84605123456, 0605123456",
        "+84 (0)605 123 456, 0605123456",
        "84605123456, 0605123456",
        "0084 605 123 456, 0605123456",
        "01203123456, 0703123456",
        "01233123456, 0833123456",
        "01623123456, 0323123456",
        "+84 163 3123456, 0333123456",
        "84 186 3123456, 0563123456",
        "01993123456, 0593123456",
        "0235 3123456, 02353123456",
        "0236 3123456, 02363123456",
        "+856 20 5512 3456, +8562055123456"
    })
    void everySpellingOfANumberIsNormalised(String typed, String kept) {
        assertThat(new PhoneNumber(typed).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "12", "0605", "06051234567", "0105123456", "01113123456", "gọi chị Hai", "0605123456 máy Hai"
            })
    void uncallableNumberIsRefused(String typed) {
        assertThatThrownBy(() -> new PhoneNumber(typed))
                .isInstanceOfSatisfying(RuleViolationException.class, refused -> assertThat(refused.rule())
                        .isEqualTo(PersonRule.PHONE_NOT_READABLE));
    }
}
