package vn.donghanh.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignsTest {
    @Test
    void lineBreaksAreOneSignHoweverTheyAreSent() {
        assertThat(Signs.visible("one\r\ntwo\rthree\nfour\tfive")).isEqualTo("one\ntwo\nthree\nfour\tfive");
    }

    @Test
    void textOfEveryLanguageStaysAsItIs() {
        String text = "Đỗ Thị Ơn – Chị Bhơ, “mệt” 👩‍👧 ngày 1⁄2 \u200F";
        assertThat(Signs.visible(text)).isSameAs(text);
    }

    @Test
    void whatNobodySeesIsTakenOut() {
        assertThat(Signs.visible("a\u0000b\u001Bc\u007Fd\u0085e")).isEqualTo("abcde");
        assertThat(Signs.visible("Lan\u202Enal\u2069")).isEqualTo("Lannal");
        assertThat(Signs.visible("x\uFFFE\uFDD0\uD83Dy")).isEqualTo("xy");
    }
}
