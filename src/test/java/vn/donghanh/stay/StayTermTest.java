package vn.donghanh.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.stay.StayAlarm.FIRST;
import static vn.donghanh.stay.StayAlarm.LAST;
import static vn.donghanh.stay.StayAlarm.SECOND;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StayTermTest {
    private static final LocalDate IN = LocalDate.of(2026, 1, 10);
    private static final LocalDate LIMIT = LocalDate.of(2026, 4, 10);

    @ParameterizedTest
    @CsvSource({"2026-01-10, 0", "2026-01-11, 1", "2026-03-11, 60", "2026-04-10, 90", "2026-01-09, 0"})
    void daysAreCountedFromTheDayAfterAdmission(LocalDate today, int days) {
        assertThat(StayTerm.daysSince(IN, today)).isEqualTo(days);
    }

    @Test
    void onlyDaysAfterTheLimitNeedParentAuthority() {
        assertThat(term(null).exceedsLimit(LIMIT)).isFalse();
        assertThat(term(null).exceedsLimit(LIMIT.plusDays(1))).isTrue();
    }

    @Test
    void stayEndsAtTheLimitWithoutDecision() {
        assertThat(term(null).end()).isEqualTo(LIMIT);
        assertThat(term(IN.plusDays(30)).end()).isEqualTo(IN.plusDays(30));
    }

    @Test
    void alarmIsDueOnItsDay() {
        assertThat(term(null).dueAlarmsAfter(null, IN.plusDays(59))).isEmpty();
        assertThat(term(null).dueAlarmsAfter(null, IN.plusDays(60))).containsExactly(FIRST);
        assertThat(term(null).dueAlarmsAfter(FIRST, IN.plusDays(74))).isEmpty();
        assertThat(term(null).dueAlarmsAfter(FIRST, IN.plusDays(75))).containsExactly(SECOND);
        assertThat(term(null).dueAlarmsAfter(SECOND, IN.plusDays(84))).isEmpty();
        assertThat(term(null).dueAlarmsAfter(SECOND, IN.plusDays(85))).containsExactly(LAST);
        assertThat(term(null).dueAlarmsAfter(LAST, IN.plusDays(90))).isEmpty();
    }

    @Test
    void missedAlarmsAreRaisedTogether() {
        assertThat(term(LIMIT).dueAlarmsAfter(null, IN.plusDays(80))).containsExactly(FIRST, SECOND);
    }

    @Test
    void noAlarmsAfterParentAuthoritysDecision() {
        assertThat(term(LIMIT.plusDays(1)).dueAlarmsAfter(null, IN.plusDays(85)))
                .isEmpty();
    }

    private static StayTerm term(@Nullable LocalDate until) {
        return new StayTerm(
                IN, LIMIT, until, Map.of(FIRST, IN.plusDays(60), SECOND, IN.plusDays(75), LAST, IN.plusDays(85)));
    }
}
