package vn.donghanh.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The check character of codes that people read out to each other. */
class CheckDigitCodeTest {
    /** Weights 1, 3, 5, 7, 9, 11, 13 modulo 32, calculated by hand. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-0000",
                "0000-001D", // 13
                "1000-0001", // 1
                "1111-111H", // 1 + 3 + … + 13 = 49, less 32 = 17
                "Z000-000Z", // 31
                "0Z00-000X" // 3 times 31 = 93, less 64 = 29
            })
    void lastCharacterIsTheWeightedSumOfTheOthers(String code) {
        assertThat(CheckDigitCode.isValid(code)).isTrue();
    }

    @RepeatedTest(20)
    void everySingleWrongCharacterIsDetected() {
        String right = CheckDigitCode.random();
        assertThat(CheckDigitCode.isValid(right)).isTrue();
        for (int at = 0; at < right.length(); at++) {
            for (char other : CheckDigitCode.ALPHABET.toCharArray()) {
                String wrong = right.substring(0, at) + other + right.substring(at + 1);
                assertThat(CheckDigitCode.isValid(wrong)).as(wrong).isEqualTo(wrong.equals(right));
            }
        }
    }

    @Test
    void swappedNeighboursAreDetected() {
        assertThat(CheckDigitCode.isValid("1000-0001")).isTrue();
        assertThat(CheckDigitCode.isValid("0100-0001")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0000-001", "0000001D", "0000-001d", "0000-00IO", " 0000-001D", "0000-001DD"})
    void codeMustBeTwoGroupsOfFourCharacters(String code) {
        assertThat(CheckDigitCode.isValid(code)).isFalse();
    }
}
