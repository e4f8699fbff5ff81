package vn.donghanh.consent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisclosureCodeTest {
    private final DisclosureCode code = DisclosureCode.random();

    @Test
    void itIsWrittenAsItStandsOnTheSlip() {
        assertThat(code.value()).startsWith("CG-");
        assertThat(code).hasToString(code.value());
    }

    @Test
    void aPartOfACodeIsFoundInSmallLettersAndWithoutItsLines() {
        String signs = code.value().replace("-", "");
        assertThat(code.matches(signs)).isTrue();
        assertThat(code.matches(code.value().toLowerCase(java.util.Locale.ROOT))).isTrue();
        assertThat(code.matches(" " + signs.substring(4, 8) + " ")).isTrue();
    }

    @Test
    void whatHoldsNoSignAndWhatIsOfAnotherCodeFindsNothing() {
        assertThat(code.matches("")).isFalse();
        assertThat(code.matches(" – ")).isFalse();
        assertThat(code.matches("chị")).isFalse();
        assertThat(code.matches("CG-" + code.value().substring(3, 7) + "-UUUU")).isFalse();
    }
}
