package vn.donghanh.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextCharactersTest {
    @Test
    void everyLineBreakBecomesOneCharacter() {
        assertThat(TextCharacters.removeInvisible("one\r\ntwo\rthree\nfour\tfive"))
                .isEqualTo("one\ntwo\nthree\nfour\tfive");
    }

    @Test
    void textOfEveryLanguageIsUnchanged() {
        String text = "Đỗ Thị Ơn – Chị Bhơ, “mệt” 👩‍👧 ngày 1⁄2 \u200F";
        assertThat(TextCharacters.removeInvisible(text)).isSameAs(text);
    }

    @Test
    void invisibleCharactersAreRemoved() {
        assertThat(TextCharacters.removeInvisible("a\u0000b\u001Bc\u007Fd\u0085e"))
                .isEqualTo("abcde");
        assertThat(TextCharacters.removeInvisible("Lan\u202Enal\u2069")).isEqualTo("Lannal");
        assertThat(TextCharacters.removeInvisible("x\uFFFE\uFDD0\uD83Dy")).isEqualTo("xy");
    }
}
