package vn.donghanh.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.spi.ReferralStatisticsProvider.SentReferral;

/** Median numbers of days, and when they are suppressed. */
class ProtectedMedianTest {
    private static final LocalDate SENT = LocalDate.of(2026, 3, 10);

    @Test
    void medianOfEvenCountIsMeanOfTwo() {
        assertThat(ProtectedMedian.of(List.of())).isEmpty();
        assertThat(ProtectedMedian.of(List.of(9L, 1L, 4L))).contains(4.0);
        assertThat(ProtectedMedian.of(List.of(9L, 1L, 4L, 7L))).contains(5.5);
    }

    @Test
    void medianWaitingTimeNeedsFiveClients() {
        assertThat(ProtectedMedian.daysToAttendance(List.of())).isEmpty();
        assertThat(ProtectedMedian.daysToAttendance(referrals(1, 2, 3, 4))).isEmpty();
        assertThat(ProtectedMedian.daysToAttendance(referrals(1, 2, 3, 4, 9))).contains(3.0);
    }

    @Test
    void clientsWithoutAttendanceAreLeftOut() {
        assertThat(ProtectedMedian.daysToAttendance(
                        List.of(sent(null), sent(null), sent(null), sent(null), sent(null))))
                .isEmpty();
    }

    @Test
    void attendanceBeforeSendingCountsAsZeroDays() {
        assertThat(ProtectedMedian.daysToAttendance(referrals(-2, -2, -2, 1, 1)))
                .contains(0.0);
    }

    private static List<SentReferral> referrals(int... days) {
        return IntStream.of(days).mapToObj(day -> sent(SENT.plusDays(day))).toList();
    }

    private static SentReferral sent(LocalDate attended) {
        return new SentReferral(new CaseId(1), "ReferralStatus.SENT", 1, SENT, attended);
    }
}
