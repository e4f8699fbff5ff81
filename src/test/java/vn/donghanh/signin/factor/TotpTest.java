package vn.donghanh.signin.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    /** "12345678901234567890", the secret of RFC 6238, appendix B. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);
    private static final long STEP = 1_111_111_111 / 30;

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesMatchTheTestVectorsOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void codeIsValidOneTimeStepBeforeAndAfter() {
        String code = Totp.code(SECRET, NOW);
        assertThat(Totp.findStep(SECRET, code, NOW, null)).hasValue(STEP);
        assertThat(Totp.findStep(SECRET, code, NOW.plusSeconds(30), null)).hasValue(STEP);
        assertThat(Totp.findStep(SECRET, code, NOW.minusSeconds(30), null)).hasValue(STEP);
        assertThat(Totp.findStep(SECRET, code, NOW.plusSeconds(60), null)).isEmpty();
        assertThat(Totp.findStep(SECRET, code, NOW.minusSeconds(60), null)).isEmpty();
    }

    @Test
    void usedAndEarlierCodesAreRefused() {
        String before = Totp.code(SECRET, NOW.minusSeconds(30));
        String used = Totp.code(SECRET, NOW);
        String after = Totp.code(SECRET, NOW.plusSeconds(30));
        assertThat(Totp.findStep(SECRET, used, NOW, STEP)).isEmpty();
        assertThat(Totp.findStep(SECRET, before, NOW, STEP)).isEmpty();
        assertThat(Totp.findStep(SECRET, after, NOW, STEP)).isEqualTo(OptionalLong.of(STEP + 1));
    }

    @Test
    void appCodeHasSixDigitsInAnyGrouping() {
        assertThat(Totp.findStep(SECRET, "050 471", NOW, null)).hasValue(STEP);
        assertThat(Totp.looksLikeCode(" 050471")).isTrue();
        assertThat(Totp.looksLikeCode("05047")).isFalse();
        assertThat(Totp.looksLikeCode("K7QM-2XPD-9HRT")).isFalse();
        assertThat(Totp.looksLikeCode("mưa tháng bảy")).isFalse();
    }

    @Test
    void secretsHave160BitsAndAreUnique() {
        Set<String> secrets = new HashSet<>();
        for (int count = 0; count < 1000; count++) {
            secrets.add(Totp.newSecret());
        }
        assertThat(secrets).hasSize(1000).allMatch(secret -> secret.matches("[A-Z2-7]{32}"));
        for (int index = 0; index < 32; index++) {
            int position = index;
            assertThat(secrets.stream().map(secret -> secret.charAt(position)).distinct())
                    .as(
                            "every character occurs at every position; missing by chance once in ten billion times: position %d",
                            index)
                    .hasSize(32);
        }
    }
}
