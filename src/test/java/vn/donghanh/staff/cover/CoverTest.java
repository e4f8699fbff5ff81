package vn.donghanh.staff.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;

/** Tests a cover from before its first day until after its last, ended at each time. */
class CoverTest {
    private static final Instant NOW = Instant.parse("2026-03-09T03:00:00Z");
    private static final LocalDate TODAY = CentreTime.day(NOW);
    private static final StaffId ABSENT = new StaffId(1);
    private static final StaffId STAND_IN = new StaffId(2);
    private static final StaffId LEAD = new StaffId(3);
    private static final int LONGEST = 60;

    private final Cover cover = cover(TODAY.plusDays(2), TODAY.plusDays(8));

    @Test
    void itBeginsAndEndsByItsDaysAlone() {
        Instant first = start(TODAY.plusDays(2));
        Instant after = start(TODAY.plusDays(9));
        assertThat(cover.begin()).isEqualTo(first);
        assertThat(cover.end()).isEqualTo(after);
        assertThat(cover.status(NOW)).isEqualTo(CoverStatus.COMING);
        assertThat(cover.status(first.minusNanos(1))).isEqualTo(CoverStatus.COMING);
        assertThat(cover.status(first)).isEqualTo(CoverStatus.RUNNING);
        assertThat(cover.status(after.minusNanos(1))).isEqualTo(CoverStatus.RUNNING);
        assertThat(cover.status(after)).isEqualTo(CoverStatus.OVER);
    }

    @Test
    void itKeepsWhoArrangedWhatAndWhy() {
        assertThat(cover.ref()).hasSize(26);
        assertThat(cover.absent()).isEqualTo(ABSENT);
        assertThat(cover.standIn()).isEqualTo(STAND_IN);
        assertThat(cover.from()).isEqualTo(TODAY.plusDays(2));
        assertThat(cover.until()).isEqualTo(TODAY.plusDays(8));
        assertThat(cover.reason()).isEqualTo(CoverReason.LEAVE);
        assertThat(cover.arrangedBy()).isEqualTo(LEAD);
    }

    @Test
    void beforeItsFirstDayItIsCalledOff() {
        cover.end(LEAD, start(TODAY.plusDays(2)).minusNanos(1));
        assertThat(cover.status(start(TODAY.plusDays(3)))).isEqualTo(CoverStatus.CALLED_OFF);
        assertRefused(CoverRule.ALREADY_OVER, () -> cover.end(LEAD, start(TODAY.plusDays(3))));
    }

    @Test
    void onceItRunsItIsEndedEarly() {
        Instant first = start(TODAY.plusDays(2));
        cover.end(null, first);
        assertThat(cover.status(first)).isEqualTo(CoverStatus.ENDED_EARLY);
        assertThat(cover.status(start(TODAY.plusDays(20)))).isEqualTo(CoverStatus.ENDED_EARLY);
        assertRefused(CoverRule.ALREADY_OVER, () -> cover.end(LEAD, first.plusSeconds(1)));
    }

    @Test
    void afterItsLastDayNobodyEndsIt() {
        Instant after = start(TODAY.plusDays(9));
        assertRefused(CoverRule.ALREADY_OVER, () -> cover.end(LEAD, after));
        cover.end(LEAD, after.minus(Duration.ofSeconds(1)));
        assertThat(cover.status(after)).isEqualTo(CoverStatus.ENDED_EARLY);
    }

    @Test
    void itsDaysAreAheadInOrderAndNotTooMany() {
        assertRefused(CoverRule.BEGINS_IN_PAST, () -> cover(TODAY.minusDays(1), TODAY.plusDays(3)));
        assertRefused(CoverRule.ENDS_BEFORE_IT_BEGINS, () -> cover(TODAY.plusDays(3), TODAY.plusDays(2)));
        assertRefused(CoverRule.TOO_LONG, () -> cover(TODAY, TODAY.plusDays(LONGEST)));
        assertThat(cover(TODAY, TODAY).status(NOW)).isEqualTo(CoverStatus.RUNNING);
        assertThat(cover(TODAY, TODAY.plusDays(LONGEST - 1)).until()).isEqualTo(TODAY.plusDays(LONGEST - 1));
    }

    /** {@code CoverRule.OWN_ACCESS}: nobody gives themselves access to a colleague's cases. */
    @Test
    void nobodyAppointsThemselvesOrStandsInForThemselves() {
        CoverPeriod period = new CoverPeriod(TODAY, TODAY);
        assertRefused(
                CoverRule.OWN_ACCESS, () -> new Cover(ABSENT, LEAD, period, CoverReason.PERSONAL, LEAD, NOW, LONGEST));
        assertRefused(
                CoverRule.STAND_IN_NOT_SUITED,
                () -> new Cover(ABSENT, ABSENT, period, CoverReason.PERSONAL, LEAD, NOW, LONGEST));
        assertThat(new Cover(LEAD, STAND_IN, period, CoverReason.COURSE, LEAD, NOW, LONGEST).absent())
                .isEqualTo(LEAD);
    }

    private static Cover cover(LocalDate from, LocalDate until) {
        return new Cover(ABSENT, STAND_IN, new CoverPeriod(from, until), CoverReason.LEAVE, LEAD, NOW, LONGEST);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(CentreTime.ZONE).toInstant();
    }
}
