package vn.donghanh.person.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which search texts find a name, and which do not. */
class NameTokensTest {
    /** Names as in Quảng Nam, with search texts for them. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
        Nguyễn Thị Lan, lan
        Nguyễn Thị Lan, Nguyễn Lan
        Nguyễn Thị Lan, lan thi nguyen
        Nguyễn Thị Lan, NGUYỄN THỊ LAN
        Nguyễn Thị Lan, nguyenthilan
        Trần Thị Kiều Oanh, oanh tran
        Trần Thị Kiều Oanh, kieu oanh
        Trần Thị Kiều Oanh, kieuoanh
        Trần Thị Kiềuoanh, kieu oanh
        Lê Thị Hòa, Hoà
        Lê Thị Thúy, le thuý
        Đặng Thị Thủy, dang thuy
        Võ Đức Đạt, đạt
        Huỳnh Thị Diễm My, my huynh
        A Lăng Thị Bhơ, Alăng Thị Bhơ
        A Lăng Thị Bhơ, alang bho
        A Lăng Thị Bhơ, bho a lang
        Alăng Thị Bhơ, A Lăng Bhơ
        Alăng Thị Bhơ, a lang thi bho
        Bh'Nướch Mai, Bhnướch Mai
        Bh'Nướch Mai, Bh’Nướch Mai
        Bh'Nướch Mai, bh nuoch mai
        Bhnướch Mai, Bh Nướch Mai
        Zơrâm Nhung, Zơ Râm Nhung
        Zơ Râm Nhung, zoram nhung
        Pơ Loong Liên, Pơloong Liên
        Pơ Loong Thị Liên, poloong lien
        Poloong Liên, pơ loong liên
        Hốih Thị Mía, mia hoih
        Ta Ngôn Thảo, tangon thao
        Tangôn Thảo, ta ngôn thảo
        Coor Nư, nu
        Bríu Hoa, hoa briu
        Hồ Thị Mơ, mo
        Y Nga, nga
        Y Nga, ynga
        Ynga, y nga
        Na, na
        Bé, bé
        Cô, co
        Bé Tư, tu
        Bé Tư, be tu
        Tư, bé tư
        Chị Hạnh, hanh
        Hạnh, chị Hạnh
        Ngọc (Hội An), ngoc
        Ngọc (Hội An), ngoc hoi an
        Ngọc (Hội An), hội an ngọc
        (Hội An) Ngọc, hoi an ngoc
        """)
    void nameIsFoundInEverySpelling(String name, String typed) {
        assertThat(found(typed, name)).isTrue();
        for (Normalizer.Form form : Normalizer.Form.values()) {
            assertThat(found(Normalizer.normalize(typed, form), Normalizer.normalize(name, form)))
                    .as(form.name())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Thị Lan, nguyen",
        "Nguyễn Thị Lan, thi",
        "Nguyễn Thị Lan, nguyen hoa",
        "Nguyễn Thị Lan, lan hoa",
        "Trần Thị Kiều Oanh, kieu",
        "Trần Thị Kiều Oanh, tran thi lan",
        "A Lăng Thị Bhơ, alang",
        "Ngọc (Hội An), an",
        "Lan, la",
        "Y Nga, y"
    })
    void singleFamilyOrMiddleSyllableFindsNobody(String name, String typed) {
        assertThat(found(typed, name)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("vn.donghanh.person.value.PersonNameTest#letters")
    void markedLettersAreFoundByPlainOnes(String marked, String plain) {
        for (Normalizer.Form form : Normalizer.Form.values()) {
            String name = Normalizer.normalize("Lê Thị B" + marked, form);
            assertThat(found("b" + plain, name)).isTrue();
            assertThat(found("le b" + plain, name)).isTrue();
            assertThat(found(name, "Lê Thị B" + plain)).isTrue();
        }
    }

    @Test
    void onlyGivenNamesWholeNamesAndPairsAreIndexed() {
        assertThat(texts("Nguyễn Thị Lan", NameTokens.Form.WHOLE)).containsExactly("nguyenthilan");
        assertThat(texts("Nguyễn Thị Lan", NameTokens.Form.GIVEN)).containsExactlyInAnyOrder("lan", "thilan");
        assertThat(texts("Nguyễn Thị Lan", NameTokens.Form.PAIR))
                .containsExactlyInAnyOrder("nguyen thi", "lan nguyen", "lan thi");
    }

    @Test
    void punctuationBeforeTheNameIsNoSyllable() {
        assertThat(NameTokens.syllables("(Hội An) Ngọc")).containsExactly("hoi", "an", "ngoc");
        assertThat(NameTokens.syllables("…")).containsExactly("…");
        assertThat(NameTokens.syllables(" ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn", " nguyen ", "THỊ", "văn", "Hồ"})
    void commonFamilyOrMiddleNameNeedsAnotherWord(String typed) {
        assertThat(NameTokens.isCommon(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lan", "Nguyễn Lan", "Minh", "Na", ""})
    void givenNameOrTwoWordsNeedNoOtherWord(String typed) {
        assertThat(NameTokens.isCommon(typed)).isFalse();
    }

    @Test
    void formOfAddressDoesNotSeparateTwoRecordsOfOnePerson() {
        assertThat(NameTokens.whole("Chị Hạnh")).isEqualTo(NameTokens.whole("hạnh"));
        assertThat(NameTokens.whole("A Lăng Hòa")).isEqualTo(NameTokens.whole("alăng hoà"));
        assertThat(NameTokens.whole("Hồ Thị Mai")).isNotEqualTo(NameTokens.whole("Hồ Thị Mơ"));
    }

    /** Searches like the database: all tokens of one reading must be stored for the name. */
    private static boolean found(String typed, String name) {
        Set<NameTokens.Key> filed = NameTokens.of(name);
        boolean byToken = NameTokens.searchKeys(typed).stream().anyMatch(filed::containsAll);
        assertThat(NameTokens.matches(typed, name)).isEqualTo(byToken);
        return byToken;
    }

    private static Set<String> texts(String name, NameTokens.Form form) {
        return NameTokens.of(name).stream()
                .filter(key -> key.form() == form)
                .map(NameTokens.Key::text)
                .collect(Collectors.toSet());
    }
}
