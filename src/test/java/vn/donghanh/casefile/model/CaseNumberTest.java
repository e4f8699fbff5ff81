package vn.donghanh.casefile.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** Of 34 billion numbers two of ten thousand are the same once in seven hundred runs, three pairs never. */
    @Test
    void randomNumbersAreDistinctAndUseEveryCharacter() {
        Set<CaseNumber> numbers = new HashSet<>();
        Map<Integer, Set<Character>> characters = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            CaseNumber number = CaseNumber.random();
            numbers.add(number);
            for (int at : new int[] {3, 4, 5, 6, 8, 9, 10, 11}) {
                characters
                        .computeIfAbsent(at, first -> new HashSet<>())
                        .add(number.value().charAt(at));
            }
        }
        assertThat(numbers).hasSizeGreaterThanOrEqualTo(10_000 - 2);
        assertThat(characters.values()).allMatch(atOnePlace -> atOnePlace.size() == 32);
    }

    @Test
    void aNumberThatIsTakenIsDrawnAgain() {
        List<CaseNumber> asked = new ArrayList<>();
        CaseNumber number = CaseNumber.random(drawn -> {
            asked.add(drawn);
            return asked.size() < 3;
        });
        assertThat(asked).hasSize(3).last().isEqualTo(number);
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
