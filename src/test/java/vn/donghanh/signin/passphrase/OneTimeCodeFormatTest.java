package vn.donghanh.signin.passphrase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class OneTimeCodeFormatTest {
    @RepeatedTest(50)
    void codeHasTwelveUnambiguousCharacters() {
        String code = OneTimeCodeFormat.random();
        assertThat(code).matches("[2-9A-HJKMNP-Z]{12}").doesNotContain("I", "L", "O", "0", "1");
        assertThat(OneTimeCodeFormat.normalize(OneTimeCodeFormat.format(code))).isEqualTo(code);
    }

    @Test
    void codeIsShownInThreeGroups() {
        assertThat(OneTimeCodeFormat.format("K7QM2XPD9HRT")).isEqualTo("K7QM-2XPD-9HRT");
    }

    @Test
    void caseSpacesAndHyphensAreIgnored() {
        assertThat(OneTimeCodeFormat.normalize(" k7qm 2xpd–9hrt ")).isEqualTo("K7QM2XPD9HRT");
    }
}
