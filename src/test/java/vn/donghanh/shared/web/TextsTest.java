package vn.donghanh.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.spi.OpenItemKind;
import vn.donghanh.shared.TextKey;

class TextsTest {
    private final Texts vietnamese = VietnameseReader.texts("vi");
    private final Texts english = VietnameseReader.texts("en");

    @Test
    void textIsInTheUsersLanguage() {
        assertThat(vietnamese.get("shared.skip")).isEqualTo("Đến nội dung chính");
        assertThat(english.get("shared.skip")).isEqualTo("Skip to the main content");
    }

    @Test
    void missingKeyIsMarked() {
        assertThat(vietnamese.get("no.such.key")).isEqualTo("???no.such.key???");
        assertThat(vietnamese.msg().containsKey("no.such.key")).isFalse();
    }

    @Test
    void daysAndInstantsAreFormattedAsOnScreen() {
        assertThat(vietnamese.of("shared.timeline.today", LocalDate.of(2026, 3, 9)))
                .isEqualTo("Hôm nay, 09/03/2026");
        assertThat(vietnamese.of("shared.message.saved", Instant.parse("2026-03-09T18:00:00Z")))
                .isEqualTo("Đã lưu lúc 10/03/2026 01:00");
    }

    @Test
    void argumentsThatAreKeysAreShownAsTheirTexts() {
        TextKey key = new TextKey("shared.close");
        assertThat(vietnamese.of("closing_open.withPartner", OpenItemKind.LOAN, key))
                .isEqualTo("Vay vốn: Đóng");
        assertThat(english.of("closing_open.withPartner", OpenItemKind.LOAN, key))
                .isEqualTo("Loan: Close");
    }

    @Test
    void englishPluralsAreFormatted() {
        assertThat(english.of("shared.errors.title", 1)).isEqualTo("One problem to fix");
        assertThat(english.of("shared.errors.title", 3)).isEqualTo("3 problems to fix");
    }

    @Test
    void pagesReadTheSameTextsAsBeans() {
        assertThat(english.msg()).extracting(map -> map.get("shared.close")).isEqualTo("Close");
    }
}
