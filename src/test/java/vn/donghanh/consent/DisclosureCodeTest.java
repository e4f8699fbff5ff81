package vn.donghanh.consent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisclosureCodeTest {
    private final DisclosureCode code = DisclosureCode.random();

    @Test
    void textIsTheCodePrintedOnTheSlip() {
        assertThat(code.value()).startsWith("CG-");
        assertThat(code).hasToString(code.value());
    }

    @Test
    void fragmentMatchesIgnoringCaseAndHyphens() {
        String characters = code.value().replace("-", "");
        assertThat(code.matches(characters)).isTrue();
        assertThat(code.matches(code.value().toLowerCase(java.util.Locale.ROOT)))
                .isTrue();
        assertThat(code.matches(" " + characters.substring(4, 8) + " ")).isTrue();
    }

    @Test
    void blankTextAndOtherCodesDoNotMatch() {
        assertThat(code.matches("")).isFalse();
        assertThat(code.matches(" – ")).isFalse();
        assertThat(code.matches("chị")).isFalse();
        assertThat(code.matches("CG-" + code.value().substring(3, 7) + "-UUUU")).isFalse();
    }
}
