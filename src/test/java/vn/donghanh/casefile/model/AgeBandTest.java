package vn.donghanh.casefile.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.donghanh.person.value.PartialDate;

class AgeBandTest {
    @ParameterizedTest
    @CsvSource({
        "DAY 2011-01-01, UNDER_16",
        "DAY 2009-12-31, FROM_16_TO_17",
        "YEAR 2010, UNDER_16",
        "YEAR 2008, UNKNOWN",
        "AGE_AT_INTAKE 19@2026-03-10, UNKNOWN",
        "DAY 2008-03-10, FROM_18_TO_24",
        "YEAR 2001, FROM_18_TO_24",
        "DAY 2001-03-11, FROM_18_TO_24",
        "DAY 2001-03-10, FROM_25_TO_34",
        "DAY 1991-03-11, FROM_25_TO_34",
        "DAY 1991-03-10, FROM_35_TO_49",
        "DAY 1976-03-11, FROM_35_TO_49",
        "DAY 1976-03-10, FROM_50",
        "YEAR 1995, FROM_25_TO_34",
        "APPROX_YEAR 1980, FROM_35_TO_49",
        "YEAR 1970, FROM_50",
        "UNKNOWN, UNKNOWN"
    })
    void birthDateGivesTheYoungerPossibleAgeBand(String birth, AgeBand band) {
        assertThat(AgeBand.of(PartialDate.parse(birth), LocalDate.of(2026, 3, 10)))
                .isEqualTo(band);
    }
}
