package vn.donghanh.reporting.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.donghanh.placement.WorkRetentionQueries;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;

/** Since when a case counts in the outcomes of a period. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class CountedSinceQueriesTest {
    private static final LocalDate FROM = LocalDate.of(2026, 6, 15);

    @ParameterizedTest
    @CsvSource({"2025-05-20, 2025-05-20", "2025-06-14, 2025-06-14", "2025-06-15, 2025-06-15", "2025-06-16, 2025-06-15"})
    void outcomesLookAtTheYearBeforeAndAtWorkThatBeganEarlier(LocalDate work, LocalDate since) {
        CountedSinceQueries queries = new CountedSinceQueries();
        queries.retentions = new WorkRetentionQueries() {
            @Override
            public LocalDate earliestStart(LocalDate day) {
                assertThat(day).isEqualTo(FROM);
                return work;
            }
        };
        assertThat(queries.since(new Period(
                        1,
                        PeriodKind.HALF_YEAR,
                        2,
                        2026,
                        FROM,
                        LocalDate.of(2026, 12, 14),
                        LocalDate.of(2026, 12, 20),
                        Instant.EPOCH)))
                .isEqualTo(since);
    }
}
