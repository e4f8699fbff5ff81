package vn.donghanh.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Sha256Test {
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void hashIsThatOfTheStandard() {
        assertThat(Sha256.hex("abc".getBytes(StandardCharsets.UTF_8))).isEqualTo(OF_ABC);
        assertThat(Sha256.of("abc")).asHexString().isEqualToIgnoringCase(OF_ABC);
    }

    @Test
    void textIsHashedAsUtf8() {
        assertThat(Sha256.of("Quảng Nam")).isEqualTo(Sha256.of("Quảng Nam".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void onlyEqualTextsAreTheSame() {
        assertThat(Sha256.same(OF_ABC, OF_ABC)).isTrue();
        assertThat(Sha256.same(OF_ABC, OF_ABC.toUpperCase(java.util.Locale.ROOT)))
                .isFalse();
    }
}
