package vn.donghanh.person.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.donghanh.shared.RuleViolationException;

class PartialDateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @ParameterizedTest
    @CsvSource({
        "DAY 2008-03-10, 18, 18, false",
        "DAY 2008-03-11, 17, 17, true",
        "MONTH 2008-03, 17, 18, true",
        "MONTH 2008-02, 18, 18, false",
        "YEAR 2008, 17, 18, true",
        "YEAR 2007, 18, 19, false",
        "APPROX_YEAR 2006, 17, 22, true",
        "APPROX_YEAR 2004, 19, 24, false",
        "AGE_AT_INTAKE 17@2026-03-10, 15, 17, true",
        "AGE_AT_INTAKE 19@2026-03-10, 17, 19, true",
        "AGE_AT_INTAKE 20@2026-03-10, 18, 20, false",
        "AGE_AT_INTAKE 17@2023-03-10, 18, 20, false"
    })
    void possiblyUnderEighteenCountsAsUnder(String text, int least, int most, boolean mayBeMinor) {
        PartialDate birth = PartialDate.parse(text);
        assertThat(birth.ageOn(TODAY)).contains(new PartialDate.AgeRange(least, most));
        assertThat(birth.mayBeUnder(18, TODAY)).isEqualTo(mayBeMinor);
    }

    @Test
    void unknownAgeMayBeUnderEighteen() {
        assertThat(PartialDate.unknown().ageOn(TODAY)).isEmpty();
        assertThat(PartialDate.unknown().mayBeUnder(18, TODAY)).isTrue();
    }

    @Test
    void personBornOn29FebruaryComesOfAgeOn1March() {
        PartialDate birth = PartialDate.day(LocalDate.of(2008, 2, 29));
        assertThat(birth.mayBeUnder(18, LocalDate.of(2026, 2, 28))).isTrue();
        assertThat(birth.mayBeUnder(18, LocalDate.of(2026, 3, 1))).isFalse();
    }

    @Test
    void everyPrecisionIsReadBackUnchanged() {
        for (PartialDate birth : new PartialDate[] {
            PartialDate.day(TODAY),
            PartialDate.month(1999, 7),
            PartialDate.year(1988),
            PartialDate.aboutYear(1970),
            PartialDate.age(16, TODAY),
            PartialDate.unknown()
        }) {
            assertThat(PartialDate.parse(birth.text())).isEqualTo(birth);
        }
    }

    /** This allows comparison by single years. */
    @Test
    void knownBirthSpansAtMostFiveYears() {
        List<PartialDate> known = new ArrayList<>(List.of(
                PartialDate.day(TODAY),
                PartialDate.month(1999, 7),
                PartialDate.year(1988),
                PartialDate.aboutYear(1970)));
        for (int age = 0; age <= 120; age++) {
            known.add(PartialDate.age(age, TODAY));
        }
        assertThat(known).allSatisfy(birth -> assertThat(birth.years())
                .hasValueSatisfying(
                        years -> assertThat(years.most() - years.least()).isBetween(0, 4)));
        assertThat(PartialDate.unknown().years()).isEmpty();
    }

    @Test
    void ageIsBetween0And120() {
        assertThat(PartialDate.age(0, TODAY).ageOn(TODAY)).contains(new PartialDate.AgeRange(0, 0));
        assertThat(PartialDate.age(120, TODAY).ageOn(TODAY)).contains(new PartialDate.AgeRange(118, 120));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1988",
                "DAY 1988-02-30",
                "DAY 1988",
                "MONTH 1988-13",
                "YEAR abc",
                "AGE_AT_INTAKE 17",
                "AGE_AT_INTAKE -1@2026-03-10",
                "AGE_AT_INTAKE 121@2026-03-10",
                "UNKNOWN 1988"
            })
    void invalidDateIsRefused(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text))
                .isInstanceOfSatisfying(RuleViolationException.class, refused -> assertThat(refused.rule())
                        .isEqualTo(PersonRule.DATE_NOT_READABLE));
    }

    @Test
    void currentYearIsNotInTheFuture() {
        assertThat(PartialDate.year(2026).isAfter(TODAY)).isFalse();
        assertThat(PartialDate.year(2027).isAfter(TODAY)).isTrue();
        assertThat(PartialDate.day(TODAY.plusDays(1)).isAfter(TODAY)).isTrue();
    }
}
