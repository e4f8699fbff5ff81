package vn.donghanh.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.spi.ReferralStatisticsProvider.SentReferral;

/** Median numbers of days. */
class MedianTest {
    private static final LocalDate SENT = LocalDate.of(2026, 3, 10);

    @Test
    void medianOfEvenCountIsMeanOfTwo() {
        assertThat(Median.of(List.of())).isEmpty();
        assertThat(Median.of(List.of(9L, 1L, 4L))).contains(4.0);
        assertThat(Median.of(List.of(9L, 1L, 4L, 7L))).contains(5.5);
    }

    @Test
    void medianWaitingTimeCountsWhoCame() {
        assertThat(Median.daysToAttendance(List.of())).isEmpty();
        assertThat(Median.daysToAttendance(referrals(1, 2, 3, 4))).contains(2.5);
        assertThat(Median.daysToAttendance(referrals(1, 2, 3, 4, 9))).contains(3.0);
    }

    @Test
    void clientsWithoutAttendanceAreLeftOut() {
        assertThat(Median.daysToAttendance(List.of(sent(null), sent(null)))).isEmpty();
    }

    @Test
    void attendanceBeforeSendingCountsAsZeroDays() {
        assertThat(Median.daysToAttendance(referrals(-2, -2, -2, 1, 1))).contains(0.0);
    }

    private static List<SentReferral> referrals(int... days) {
        return IntStream.of(days).mapToObj(day -> sent(SENT.plusDays(day))).toList();
    }

    private static SentReferral sent(LocalDate attended) {
        return new SentReferral(new CaseId(1), "ReferralStatus.SENT", 1, SENT, attended);
    }
}
