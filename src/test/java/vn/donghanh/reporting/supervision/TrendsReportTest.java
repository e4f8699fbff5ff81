package vn.donghanh.reporting.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.assessment.Eligibility;
import vn.donghanh.reporting.Ratio;
import vn.donghanh.reporting.SupervisionData.NeedState;

class TrendsReportTest {
    @Test
    void onlyMonthsThatAreOverAreCounted() {
        assertThat(TrendsReport.fullMonths(LocalDate.of(2026, 11, 29)))
                .hasSize(12)
                .startsWith(YearMonth.of(2025, 11))
                .endsWith(YearMonth.of(2026, 10));
        assertThat(TrendsReport.fullMonths(LocalDate.of(2026, 11, 30))).endsWith(YearMonth.of(2026, 11));
    }

    @Test
    void monthIsJudgedWhenThirtyDaysAreOverForAll() {
        List<NeedState> needs = List.of(
                NeedStates.of(1).helped().state(),
                NeedStates.of(2).state(),
                NeedStates.of(3).judged(Eligibility.PENDING).helped().state());

        assertThat(TrendsReport.served(YearMonth.of(2026, 7), needs, LocalDate.of(2026, 8, 30)))
                .isEqualTo(new Ratio(1, 2));
        assertThat(TrendsReport.served(YearMonth.of(2026, 7), needs, LocalDate.of(2026, 8, 29)))
                .isNull();
    }
}
