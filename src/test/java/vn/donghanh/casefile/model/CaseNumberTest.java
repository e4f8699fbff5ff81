package vn.donghanh.casefile.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseNumberTest {
    @Test
    void aRandomNumberParsesToItself() {
        CaseNumber number = CaseNumber.random();
        assertThat(CaseNumber.parse(number.value().toLowerCase(Locale.ROOT))).contains(number);
    }

    @Test
    void aNumberHasThePrefixAndPrintsItsValue() {
        String value = CaseNumber.random().value();
        assertThat(value).startsWith("DH-");
        assertThat(new CaseNumber(value)).hasToString(value);
    }

    @Test
    void tenThousandRandomNumbersAreDistinct() {
        Set<CaseNumber> numbers = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            numbers.add(CaseNumber.random());
        }
        assertThat(numbers).hasSize(10_000);
    }

    @Test
    void aSingleWrongCharacterIsRejected() {
        String value = CaseNumber.random().value();
        for (int at : new int[] {3, 4, 5, 6, 8, 9, 10}) {
            char other = value.charAt(at) == '7' ? '8' : '7';
            assertThat(CaseNumber.parse(value.substring(0, at) + other + value.substring(at + 1)))
                    .isEmpty();
        }
    }

    @Test
    void ambiguousLettersAreRejected() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CaseNumber("DH-ILOU-ILOU"));
    }
}
