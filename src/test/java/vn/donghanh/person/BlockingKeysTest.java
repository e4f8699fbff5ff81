package vn.donghanh.person;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.person.value.IdentityField.ADDRESS;
import static vn.donghanh.person.value.IdentityField.ALIAS;
import static vn.donghanh.person.value.IdentityField.BIRTH;
import static vn.donghanh.person.value.IdentityField.LEGAL_NAME;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.PartialDate;
import vn.donghanh.person.value.RecordedAddress;

/** Which persons share a blocking key. */
class BlockingKeysTest {
    private static final Map<IdentityField, List<String>> HER = Map.of(
            LEGAL_NAME, List.of("Nguyễn Thị Hạnh"),
            ALIAS, List.of("Chị Na"),
            BIRTH, List.of(PartialDate.day(LocalDate.of(1996, 4, 12)).text()),
            ADDRESS, List.of(at(7)));

    @Test
    void firstAndLastSyllableWithAPossibleYearOfBirthMatch() {
        assertThat(matches(Map.of(LEGAL_NAME, List.of("HANH HONG NGUYEN"), BIRTH, born(PartialDate.year(1996)))))
                .isTrue();
        assertThat(matches(Map.of(ALIAS, List.of("Nguyễn Hạnh"), BIRTH, born(PartialDate.aboutYear(1998)))))
                .as("guessed years differ by two")
                .isTrue();
        assertThat(matches(Map.of(LEGAL_NAME, List.of("Nguyễn Hạnh"), BIRTH, born(PartialDate.aboutYear(1999)))))
                .isFalse();
        assertThat(matches(Map.of(LEGAL_NAME, List.of("Trần Hạnh"), BIRTH, born(PartialDate.year(1996)))))
                .isFalse();
        assertThat(matches(Map.of(LEGAL_NAME, List.of("Nguyễn Thị Hạnh"))))
                .as("name alone")
                .isFalse();
    }

    @Test
    void samePlaceUnderAnotherNameStillMatchesAClientOfTheSameName() {
        assertThat(matches(Map.of(ALIAS, List.of("na"), ADDRESS, List.of(at(90)))))
                .isTrue();
        assertThat(matches(Map.of(LEGAL_NAME, List.of("Nguyễn Hồng Hạnh"), ADDRESS, List.of(at(7)))))
                .isTrue();
        assertThat(matches(Map.of(ALIAS, List.of("na"), ADDRESS, List.of(at(8)))))
                .isFalse();
        assertThat(matches(Map.of(ALIAS, List.of("Na Lớn"), ADDRESS, List.of(at(7)))))
                .isFalse();
    }

    @Test
    void sameGivenNameWithSameDayOfBirthMatches() {
        assertThat(matches(Map.of(LEGAL_NAME, List.of("Tràn Mỹ Hạnh"), BIRTH, HER.get(BIRTH))))
                .isTrue();
        assertThat(matches(Map.of(
                        LEGAL_NAME, List.of("Tràn Mỹ Hạnh"), BIRTH, born(PartialDate.day(LocalDate.of(1996, 4, 13))))))
                .isFalse();
        assertThat(matches(Map.of(LEGAL_NAME, List.of("Tràn Mỹ Lệ"), BIRTH, HER.get(BIRTH))))
                .as("same day of birth, different name")
                .isFalse();
        assertThat(matches(Map.of(LEGAL_NAME, List.of("Hạnh Nguyễn Thị Mơ"), BIRTH, HER.get(BIRTH))))
                .as("same syllables, different given name")
                .isFalse();
    }

    @Test
    void vagueValuesGiveNoKeys() {
        assertThat(BlockingKeys.of(Map.of(ALIAS, List.of("Na"), BIRTH, born(PartialDate.unknown())), unit -> Set.of()))
                .isEmpty();
        assertThat(BlockingKeys.of(
                        Map.of(ALIAS, List.of("Na"), ADDRESS, List.of(at(3))),
                        unit -> new HashSet<>(IntStream.range(0, 7).boxed().toList())))
                .as("province")
                .isEmpty();
        assertThat(BlockingKeys.of(
                        Map.of(ALIAS, List.of("Na"), ADDRESS, List.of(at(3))),
                        unit -> new HashSet<>(IntStream.range(0, 6).boxed().toList())))
                .as("divided commune")
                .hasSize(6);
    }

    @Test
    void personHasAtMostSixtyKeys() {
        List<String> many =
                IntStream.range(0, 40).mapToObj(number -> "Tên " + number).toList();
        assertThat(BlockingKeys.of(Map.of(ALIAS, many, BIRTH, born(PartialDate.aboutYear(1990))), unit -> Set.of()))
                .hasSize(60);
    }

    private static boolean matches(Map<IdentityField, List<String>> other) {
        Set<BlockingKeys.Key> common = new HashSet<>(keys(HER));
        common.retainAll(keys(other));
        return !common.isEmpty();
    }

    /** Unit 7 has become unit 90. */
    private static Set<BlockingKeys.Key> keys(Map<IdentityField, List<String>> values) {
        return BlockingKeys.of(values, unit -> Set.of(unit == 7 ? 90 : unit));
    }

    private static List<String> born(PartialDate birth) {
        return List.of(birth.text());
    }

    private static String at(int unit) {
        return new RecordedAddress("chỗ trọ", unit, LocalDate.of(2024, 3, 1)).text();
    }
}
