package vn.donghanh.person.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.person.value.IdentityField.*;
import static vn.donghanh.person.value.MatchIndicator.*;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.MatchIndicator;
import vn.donghanh.person.value.PartialDate;
import vn.donghanh.person.value.RecordedAddress;

/** Indicators for and against two records being the same person. */
class PersonComparisonTest {
    private static final Map<IdentityField, List<String>> HER = Map.of(
            ALIAS, List.of("Chị Hạnh", "Bé Tư"),
            LEGAL_NAME, List.of("Nguyễn Thị Hạnh"),
            BIRTH, List.of(PartialDate.day(LocalDate.of(1996, 4, 12)).text()),
            PHONE, List.of("0605123456"),
            ID_PAPER, List.of("050196000023"),
            ADDRESS, List.of(new RecordedAddress("kiệt nhỏ", 7, LocalDate.of(2024, 3, 1)).text()));

    @Test
    void identicalRecordsHaveTheMaximumStrength() {
        Set<MatchIndicator> found = compared(HER);
        assertThat(found)
                .containsExactlyInAnyOrder(NAME_SAME, ALIAS_SAME, PHONE_SAME, PAPER_SAME, BIRTH_SAME_DAY, PLACE_SAME);
        assertThat(PersonComparison.strength(found)).isEqualTo(100);
    }

    @Test
    void pairWithAnUnreadableValueIsAlwaysShown() {
        assertThat(PersonComparison.strength(Set.of(VALUE_UNREADABLE, BIRTH_CONTRADICTS, PAPER_DIFFERS)))
                .isEqualTo(DuplicateScoringService.DISPLAY_THRESHOLD);
        assertThat(VALUE_UNREADABLE.isForMatch()).isFalse();
    }

    @Test
    void emptyRecordsHaveNoIndicators() {
        assertThat(compared(Map.of())).isEmpty();
        assertThat(PersonComparison.strength(Set.of())).isZero();
    }

    @Test
    void legalNameEqualToTheOtherAliasIsAMatch() {
        assertThat(compared(Map.of(ALIAS, List.of("NGUYEN THI HANH")))).containsExactly(NAME_IS_ALIAS);
    }

    @Test
    void omittedMiddleNameStillMatches() {
        assertThat(compared(Map.of(LEGAL_NAME, List.of("Nguyễn Hồng Hạnh")))).containsExactly(NAMES_ALIKE);
        assertThat(compared(Map.of(LEGAL_NAME, List.of("Trần Thị Hạnh")))).isEmpty();
    }

    /** 10 for the names, 10 for births on possibly the same day, 15 for a place: 20, 25 and 35 are shown, 10 is not. */
    @Test
    void partialNameIsShownOnlyWithABirthOrAPlace() {
        Map<IdentityField, List<String>> half = Map.of(LEGAL_NAME, List.of("Hạnh Hồng Nguyễn"));
        assertThat(PersonComparison.strength(compared(half)))
                .isEqualTo(10)
                .isLessThan(DuplicateScoringService.DISPLAY_THRESHOLD);
        assertThat(strengthWith(half, BIRTH, PartialDate.year(1996).text())).isEqualTo(20);
        assertThat(strengthWith(half, ADDRESS, place(7))).isEqualTo(25);
        assertThat(strengthWith(half, BIRTH, PartialDate.year(1990).text())).isZero();
        assertThat(strengthWith(
                        Map.of(ALIAS, List.of("Nguyễn Hạnh")),
                        BIRTH,
                        PartialDate.aboutYear(1997).text()))
                .as("alias that is part of a name")
                .isEqualTo(20);
    }

    /** 20 for an alias of two words, 10 of one; 15 for the place. */
    @Test
    void equalAliasIsShownWithAPlace() {
        assertThat(strengthWith(Map.of(ALIAS, List.of("chi hanh")), ADDRESS, place(7)))
                .isEqualTo(35);
        Map<IdentityField, List<String>> client = Map.of(ALIAS, List.of("Na"), ADDRESS, List.of(place(7)));
        assertThat(PersonComparison.strength(new PersonComparison(client, client).indicators(Integer::equals)))
                .isEqualTo(25);
    }

    private static int strengthWith(Map<IdentityField, List<String>> other, IdentityField field, String value) {
        Map<IdentityField, List<String>> both = new HashMap<>(other);
        both.put(field, List.of(value));
        return PersonComparison.strength(compared(both));
    }

    private static String place(int unit) {
        return new RecordedAddress("chỗ trọ", unit, LocalDate.of(2024, 5, 1)).text();
    }

    @Test
    void aliasOfOneWordIsShownOnlyWithAnotherIndicator() {
        Set<MatchIndicator> alone = compared(Map.of(ALIAS, List.of("hạnh")));
        // stored "Chị Hạnh" has two words, so it is strong enough alone
        assertThat(alone).containsExactly(ALIAS_SAME);
        Set<MatchIndicator> oneWord = new PersonComparison(Map.of(ALIAS, List.of("Na")), Map.of(ALIAS, List.of("na")))
                .indicators(PersonComparisonTest::never);
        assertThat(oneWord).containsExactly(ALIAS_OF_ONE_WORD_SAME);
        assertThat(PersonComparison.strength(oneWord)).isLessThan(DuplicateScoringService.DISPLAY_THRESHOLD);
        Set<MatchIndicator> besideAnother = new PersonComparison(
                        Map.of(ALIAS, List.of("Na", "Chị Hạnh")), Map.of(ALIAS, List.of("na", "Bé Tư")))
                .indicators(PersonComparisonTest::never);
        assertThat(besideAnother).as("the alias of two words differs").containsExactly(ALIAS_OF_ONE_WORD_SAME);
        Set<MatchIndicator> withBirth = new PersonComparison(
                        Map.of(
                                ALIAS,
                                List.of("Na"),
                                BIRTH,
                                List.of(PartialDate.year(1996).text())),
                        Map.of(
                                ALIAS,
                                List.of("na"),
                                BIRTH,
                                List.of(PartialDate.aboutYear(1998).text())))
                .indicators(PersonComparisonTest::never);
        assertThat(withBirth).containsExactlyInAnyOrder(ALIAS_OF_ONE_WORD_SAME, BIRTH_FITS);
        assertThat(PersonComparison.strength(withBirth))
                .isGreaterThanOrEqualTo(DuplicateScoringService.DISPLAY_THRESHOLD);
    }

    @Test
    void birthIsComparedAsPreciselyAsKnown() {
        assertThat(compared(birth(PartialDate.year(1996)))).containsExactly(BIRTH_FITS);
        assertThat(compared(birth(PartialDate.month(1996, 5)))).containsExactly(BIRTH_CONTRADICTS);
        assertThat(compared(birth(PartialDate.age(30, LocalDate.of(2026, 6, 1)))))
                .containsExactly(BIRTH_FITS);
        assertThat(compared(birth(PartialDate.aboutYear(1999)))).containsExactly(BIRTH_CONTRADICTS);
        assertThat(compared(birth(PartialDate.unknown()))).isEmpty();
    }

    @Test
    void differentNumberOfTheSameDocumentTypeLowersTheScore() {
        assertThat(compared(Map.of(ID_PAPER, List.of("050196000024")))).containsExactly(PAPER_DIFFERS);
        assertThat(compared(Map.of(ID_PAPER, List.of("205123456")))).isEmpty();
    }

    @Test
    void placeMatchesUnderItsOldAndNewName() {
        Map<IdentityField, List<String>> today =
                Map.of(ADDRESS, List.of(new RecordedAddress("chỗ khác", 90, LocalDate.of(2025, 9, 1)).text()));
        assertThat(new PersonComparison(HER, today).indicators((left, other) -> left == 7 && other == 90))
                .containsExactly(PLACE_SAME);
        assertThat(new PersonComparison(HER, today).indicators(PersonComparisonTest::never))
                .isEmpty();
    }

    @Test
    void loggedComparisonDisclosesNothing() {
        assertThat(new PersonComparison(HER, HER).toString())
                .doesNotContain("Hạnh")
                .doesNotContain("0605");
    }

    private static Map<IdentityField, List<String>> birth(PartialDate birth) {
        return Map.of(BIRTH, List.of(birth.text()));
    }

    private static Set<MatchIndicator> compared(Map<IdentityField, List<String>> other) {
        return new PersonComparison(HER, other).indicators(Integer::equals);
    }

    private static boolean never(Integer left, Integer other) {
        return false;
    }
}
