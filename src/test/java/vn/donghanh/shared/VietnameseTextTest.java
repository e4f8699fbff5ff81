package vn.donghanh.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VietnameseTextTest {
    @Test
    void lettersWithMarksFollowTheirOwn() {
        assertThat(sorted("Ưng", "Đại Lộc", "Zét", "Duy Xuyên", "Ân", "đi", "Êđê", "Anh", "Eo"))
                .containsExactly("Anh", "Ân", "Duy Xuyên", "Đại Lộc", "đi", "Eo", "Êđê", "Ưng", "Zét");
    }

    @Test
    void tonesCountAfterAllLetters() {
        assertThat(sorted("Lệ Anh", "Lê Bình", "Lê Anh")).containsExactly("Lê Anh", "Lệ Anh", "Lê Bình");
    }

    @Test
    void storedTextIsComposedWithSingleSpaces() {
        assertThat(VietnameseText.clean("  Nguye\u0302\u0303n\t Lan ")).isEqualTo("Nguyễn Lan");
    }

    @Test
    void paragraphsKeepTheirLinesAndAreComposed() {
        assertThat(VietnameseText.cleanParagraphs("  Nguye\u0302\u0303n  Lan\n\n gọi lại \n"))
                .isEqualTo("Nguyễn  Lan\n\n gọi lại");
    }

    @Test
    void nothingTypedIsNoText() {
        assertThat(VietnameseText.cleanOrNull(null)).isNull();
        assertThat(VietnameseText.cleanOrNull(" \t ")).isNull();
        assertThat(VietnameseText.cleanOrNull(" Lan  Anh ")).isEqualTo("Lan Anh");
        assertThat(VietnameseText.cleanParagraphsOrNull(null)).isNull();
        assertThat(VietnameseText.cleanParagraphsOrNull("\n ")).isNull();
        assertThat(VietnameseText.cleanParagraphsOrNull(" Lan\n")).isEqualTo("Lan");
    }

    @Test
    void marksAndCaseMakeNoDifferenceToComparison() {
        assertThat(VietnameseText.fold(" ĐẶNG  Ưu đãi ")).isEqualTo("dang uu dai");
    }

    private static List<String> sorted(String... names) {
        return Stream.of(names).sorted(VietnameseText.alphabetical()).toList();
    }
}
