package vn.donghanh.reporting.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;

/** "Maintained" is an activity in each quarter, "each month" an item of the press in each month; both are counted. */
class CoverageTest {
    @Test
    void communeMaintainsWithAnActivityInEachQuarter() {
        assertThat(CommunicationCoverage.of(
                        Set.of(1, 2, 3, 4),
                        Set.of(11L, 12L),
                        List.of(
                                new CommunicationCoverage.Active(1, 11),
                                new CommunicationCoverage.Active(1, 12),
                                new CommunicationCoverage.Active(1, 12),
                                new CommunicationCoverage.Active(2, 11),
                                new CommunicationCoverage.Active(2, 11),
                                new CommunicationCoverage.Active(3, 13),
                                new CommunicationCoverage.Active(9, 11))))
                .isEqualTo(new CommunicationCoverage(1, 2, 4));
    }

    @Test
    void nobodyMaintainsWithoutActivities() {
        assertThat(CommunicationCoverage.of(Set.of(1), Set.of(11L), List.of()))
                .isEqualTo(new CommunicationCoverage(0, 0, 1));
    }

    @Test
    void monthCountsOnceAndPortalIsApart() {
        List<Period> months = List.of(month(1, "2025-12-15", "2026-01-14"), month(2, "2026-01-15", "2026-02-14"));
        assertThat(PressCoverage.of(
                        months,
                        List.of(LocalDate.of(2025, 12, 15), LocalDate.of(2026, 1, 14), LocalDate.of(2026, 2, 15)),
                        List.of(LocalDate.of(2026, 1, 15))))
                .isEqualTo(new PressCoverage(1, 1, 2));
        assertThat(PressCoverage.of(months, List.of(LocalDate.of(2026, 1, 14), LocalDate.of(2026, 2, 14)), List.of()))
                .isEqualTo(new PressCoverage(2, 0, 2));
    }

    @Test
    void resultIsProvisionalUntilEveryLetterWasChecked() {
        assertThat(new TargetResult(1, 2, null, null, List.of(row(ReturnStatus.FINAL))).isProvisional())
                .isFalse();
        assertThat(new TargetResult(1, 2, null, null, List.of(row(ReturnStatus.FINAL), row(ReturnStatus.PROVISIONAL)))
                        .isProvisional())
                .isTrue();
    }

    private static ReturnRow row(ReturnStatus status) {
        return new ReturnRow(
                "R",
                null,
                "T5",
                3,
                "Sở",
                "1",
                LocalDate.EPOCH,
                1L,
                2L,
                status,
                new StaffId(1),
                Instant.EPOCH,
                null,
                false);
    }

    private static Period month(int number, String from, String to) {
        LocalDate last = LocalDate.parse(to);
        return new Period(
                number, PeriodKind.MONTH, number, 2026, LocalDate.parse(from), last, last, CentreTime.endOf(last));
    }
}
