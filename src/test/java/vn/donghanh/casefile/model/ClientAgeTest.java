package vn.donghanh.casefile.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.donghanh.person.AgeByBirth;
import vn.donghanh.person.value.PartialDate;

/** The age band on any day: from the date of birth, or from the band that was stated and its day. */
class ClientAgeTest {
    private static final LocalDate STATED_ON = LocalDate.of(2025, 3, 10);

    /** What is the same on two days is kept once. */
    @Test
    void agesByTheSameBirthAreEqual() {
        ClientAge age = born("DAY 2010-03-10", AgeBand.UNDER_16);
        assertThat(age)
                .isEqualTo(born("DAY 2010-03-10", AgeBand.UNDER_16))
                .hasSameHashCodeAs(born("DAY 2010-03-10", AgeBand.UNDER_16))
                .isNotEqualTo(born("DAY 2010-03-11", AgeBand.UNDER_16))
                .isNotEqualTo(born("DAY 2010-03-10", AgeBand.UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-09, UNDER_16",
        "2026-03-10, FROM_16_TO_17",
        "2028-03-09, FROM_16_TO_17",
        "2028-03-10, FROM_18_TO_24",
        "2035-03-09, FROM_18_TO_24",
        "2035-03-10, FROM_25_TO_34",
        "2045-03-09, FROM_25_TO_34",
        "2045-03-10, FROM_35_TO_49",
        "2060-03-09, FROM_35_TO_49",
        "2060-03-10, FROM_50"
    })
    void birthdayMovesTheBandByItself(LocalDate day, AgeBand band) {
        ClientAge age = born("DAY 2010-03-10", AgeBand.UNDER_16);
        assertThat(age.on(day)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, FROM_16_TO_17", "2026-03-01, FROM_18_TO_24"})
    void clientBornOnALeapDayIsOfAgeOnTheFirstOfMarch(LocalDate day, AgeBand band) {
        assertThat(born("DAY 2008-02-29", AgeBand.FROM_16_TO_17).on(day)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({
        "FROM_16_TO_17, 2025-03-10, FROM_16_TO_17",
        "FROM_16_TO_17, 2027-03-09, FROM_16_TO_17",
        "FROM_16_TO_17, 2027-03-10, FROM_18_TO_24",
        "FROM_18_TO_24, 2032-03-09, FROM_18_TO_24",
        "FROM_18_TO_24, 2032-03-10, FROM_25_TO_34",
        "FROM_25_TO_34, 2035-03-10, FROM_35_TO_49",
        "FROM_35_TO_49, 2040-03-10, FROM_50",
        "FROM_50, 2060-01-01, FROM_50",
        "UNDER_16, 2026-03-10, UNDER_16",
        "UNKNOWN, 2045-03-10, UNKNOWN"
    })
    void statedBandMovesWhenTheClientHasCertainlyLeftIt(AgeBand stated, LocalDate day, AgeBand band) {
        assertThat(new ClientAge(stated, STATED_ON, null).on(day)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({
        "FROM_18_TO_24, 2025-03-09, UNKNOWN",
        "FROM_18_TO_24, 2024-12-14, UNKNOWN",
        "FROM_25_TO_34, 2025-03-09, FROM_18_TO_24",
        "FROM_16_TO_17, 2024-12-14, UNDER_16",
        "FROM_50, 2014-03-10, FROM_35_TO_49"
    })
    void dayBeforeTheBandWasStatedGivesTheYoungerPossibleBand(AgeBand stated, LocalDate day, AgeBand band) {
        assertThat(new ClientAge(stated, STATED_ON, null).on(day)).isEqualTo(band);
    }

    @Test
    void statedBandDecidesWhereTheBirthLeavesFullAgeOpen() {
        LocalDate day = LocalDate.of(2026, 6, 14);
        assertThat(born("YEAR 2008", AgeBand.FROM_18_TO_24).on(day)).isEqualTo(AgeBand.FROM_18_TO_24);
        assertThat(born("YEAR 2008", AgeBand.UNKNOWN).on(day)).isEqualTo(AgeBand.UNKNOWN);
        assertThat(born("YEAR 2008", AgeBand.UNKNOWN).on(LocalDate.of(2027, 1, 1)))
                .isEqualTo(AgeBand.FROM_18_TO_24);
        assertThat(born("UNKNOWN", AgeBand.FROM_35_TO_49).on(day)).isEqualTo(AgeBand.FROM_35_TO_49);
    }

    @Test
    void textOfAnAgeSaysNothing() {
        assertThat(born("DAY 2010-03-10", AgeBand.UNDER_16)).hasToString("ClientAge");
        assertThat(AgeByBirth.of(PartialDate.year(1990))).hasToString("AgeByBirth");
    }

    private static ClientAge born(String birth, AgeBand stated) {
        return new ClientAge(stated, STATED_ON, AgeByBirth.of(PartialDate.parse(birth)));
    }
}
