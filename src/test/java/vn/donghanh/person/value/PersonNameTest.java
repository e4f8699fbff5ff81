package vn.donghanh.person.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.donghanh.shared.RuleViolationException;

class PersonNameTest {
    /** Every Vietnamese letter with a diacritic, with its plain letter: 67 of them, and their capitals. */
    private static final String MARKED =
            "àáảãạ ăằắẳẵặ âầấẩẫậ đ èéẻẽẹ êềếểễệ ìíỉĩị òóỏõọ ôồốổỗộ ơờớởỡợ ùúủũụ ưừứửữự ỳýỷỹỵ";

    private static final String PLAIN =
            "aaaaa aaaaaa aaaaaa d eeeee eeeeee iiiii ooooo oooooo oooooo uuuuu uuuuuu yyyyy";

    static Stream<String[]> letters() {
        Stream.Builder<String[]> letters = Stream.builder();
        for (int i = 0; i < MARKED.length(); i++) {
            if (MARKED.charAt(i) != ' ') {
                String marked = MARKED.substring(i, i + 1);
                letters.add(new String[] {marked, PLAIN.substring(i, i + 1)});
                letters.add(new String[] {marked.toUpperCase(Locale.ROOT), PLAIN.substring(i, i + 1)});
            }
        }
        return letters.build();
    }

    @Test
    void testCoversAll134MarkedLetters() {
        assertThat(letters().map(pair -> pair[0]).distinct()).hasSize(134);
    }

    @ParameterizedTest
    @MethodSource("letters")
    void everyVietnameseLetterFoldsHoweverItIsEncoded(String marked, String plain) {
        for (Normalizer.Form form : new Normalizer.Form[] {Normalizer.Form.NFC, Normalizer.Form.NFD}) {
            assertThat(new PersonName(Normalizer.normalize("x" + marked, form)).folded())
                    .isEqualTo("x" + plain);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Hòa, Hoà",
        "Thúy, Thuý",
        "Đặng Thị Thủy, dang thi thuy",
        "A Lăng Thị Bhơ, Alăng Thị Bhơ",
        "Bh'Nướch Mai, Bhnướch Mai",
        "Bh'Nướch Mai, Bh’Nướch Mai",
        "Zơrâm Nhung, Zơ Râm Nhung",
        "Pơ Loong Liên, Pơloong Liên",
        "Hốih Thị Mía, HỐIH THỊ MÍA",
        "Ta Ngôn Thảo, Tangôn Thảo",
        "'  Bé   Tư ', Bé Tư",
        "Ngọc (Hội An), Ngọc Hội An"
    })
    void spellingsOfOneNameFoldEqually(String spelling, String other) {
        assertThat(new PersonName(spelling).folded()).isEqualTo(new PersonName(other).folded());
    }

    @ParameterizedTest
    @CsvSource({"Coor Nư, Bríu Hoa", "Y Nga, Nga", "Hồ Thị Mai, Hồ Thị Mơ"})
    void differentNamesStayDifferent(String spelling, String other) {
        assertThat(new PersonName(spelling).folded()).isNotEqualTo(new PersonName(other).folded());
    }

    @Test
    void nameIsStoredComposedWithSingleSpaces() {
        assertThat(new PersonName(Normalizer.normalize("  Lê  Thị\tHòa ", Normalizer.Form.NFD)).value())
                .isEqualTo("Lê Thị Hòa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t\n"})
    void emptyNameIsRefused(String nothing) {
        assertThatThrownBy(() -> new PersonName(nothing))
                .isInstanceOfSatisfying(RuleViolationException.class, refused -> assertThat(refused.rule())
                        .isEqualTo(PersonRule.NAME_EMPTY));
    }

    @Test
    void overlongNameIsRefusedWithoutBeingQuoted() {
        String name = "Na".repeat(41);
        assertThatThrownBy(() -> new PersonName(name))
                .isInstanceOf(RuleViolationException.class)
                .message()
                .doesNotContain("Na");
    }

    @Test
    void nameOfPunctuationOnlyIsComparable() {
        assertThat(new PersonName("♥").folded()).isEqualTo("♥");
    }

    @Test
    void longestNameAndTextFitTheirColumn() {
        assertRefused(PersonRule.NAME_TOO_LONG, () -> new PersonName("x".repeat(81)));
        assertThat(new PersonName("x".repeat(80)).value()).hasSize(80);
        assertRefused(PersonRule.NAME_EMPTY, () -> IdentityField.KIN.normalise(" "));
        assertRefused(PersonRule.TEXT_TOO_LONG, () -> IdentityField.ADDRESS.normalise("x".repeat(501)));
        assertThat(IdentityField.ADDRESS.normalise("x".repeat(500))).hasSize(500);
    }
}
