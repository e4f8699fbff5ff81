package vn.donghanh.reporting.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.closing.CaseClosingReason;
import vn.donghanh.closing.FollowedEpisodeQueries.FollowUpFact;
import vn.donghanh.closing.FollowedEpisodeQueries.FollowedEpisode;
import vn.donghanh.reporting.statistics.KaplanMeier.Observation;

class LastingTest {
    private static final LocalDate CLOSED = LocalDate.of(2026, 1, 10);

    /**
     * Follow-ups on the days after closing: + found it, - found it lost, ? brought no answer, x did not reach the client. A plus sign after the days: it had
     * not been lost.
     */
    @ParameterizedTest(name = "follow-ups {0}")
    @CsvSource({
        "'', 0+, 0+",
        "30+, 30+, 30+",
        "30+ 90+, 90+, 90+",
        "30-, 30, 30",
        "30+ 90-, 90, 90",
        "30- 90+, 30, 30",
        "30x, 0+, 30",
        "30+ 90x, 30+, 90",
        "30x 90+, 90+, 30",
        "30x 90-, 90, 30",
        "30- 90x, 30, 30",
        "30? 90+, 90+, 30",
        "30+ 400-, 30+, 30+",
        "30+ 400x, 30+, 30+"
    })
    void lastsAsFarAsFollowUpsFoundIt(String checks, String known, String worst) {
        FollowedEpisode housing = episode(null, true, checks, false);
        FollowedEpisode work = episode(true, null, checks, true);
        LocalDate day = CLOSED.plusDays(365);

        assertThat(print(Lasting.HOUSING.observe(housing, day))).isEqualTo(known);
        assertThat(print(Lasting.HOUSING.observeWorst(housing, day))).isEqualTo(worst);
        assertThat(print(Lasting.WORK.observe(work, day))).isEqualTo(known);
        assertThat(print(Lasting.WORK.observeWorst(work, day))).isEqualTo(worst);
    }

    @Test
    void onlyWhatWasHeldAtClosingCanLast() {
        FollowedEpisode both = episode(true, false, "", true);

        assertThat(Lasting.WORK.isHeldAtClosing(both)).isTrue();
        assertThat(Lasting.HOUSING.isHeldAtClosing(both)).isFalse();
        assertThat(Lasting.WORK.isHeldAtClosing(episode(null, null, "", true))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "MONTHS_6, 2026-07-10, true",
        "MONTHS_6, 2026-07-09, false",
        "MONTHS_6, 2027-07-09, true",
        "MONTHS_6, 2027-07-10, false",
        "MONTHS_12, 2027-01-10, true",
        "MONTHS_12, 2027-01-09, false"
    })
    void closingsAreCountedWhenTheirTimeIsOver(ReturnWithin within, LocalDate day, boolean counted) {
        assertThat(within.counts(CLOSED, day)).isEqualTo(counted);
    }

    private static FollowedEpisode episode(
            @Nullable Boolean works, @Nullable Boolean housed, String checks, boolean ofWork) {
        List<FollowUpFact> facts = new ArrayList<>();
        for (String check : checks.split(" ", -1)) {
            if (!check.isEmpty()) {
                char answer = check.charAt(check.length() - 1);
                Boolean found = answer == '+' ? Boolean.TRUE : answer == '-' ? Boolean.FALSE : null;
                facts.add(new FollowUpFact(
                        CLOSED.plusDays(Long.parseLong(check.substring(0, check.length() - 1))),
                        answer != 'x',
                        ofWork ? found : null,
                        ofWork ? null : found));
            }
        }
        return new FollowedEpisode(new CaseId(1), 1, CaseClosingReason.GOALS_MET, CLOSED, works, housed, facts);
    }

    private static String print(Observation observation) {
        return observation.days() + (observation.happened() ? "" : "+");
    }
}
