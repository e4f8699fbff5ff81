package vn.donghanh.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.donghanh.reporting.statistics.KaplanMeier.Observation;
import vn.donghanh.reporting.statistics.KaplanMeier.Step;

/**
 * The worked example is the remission of 21 children under 6-mercaptopurine: E. J. Freireich and others, Blood 21 (1963) 699-716, as analysed in D. G.
 * Kleinbaum and M. Klein, Survival Analysis (Springer), chapter 2. The intervals on the scale of log(-log) are those that Stata's {@code sts list} and R's
 * {@code survfit(conf.type = "log-log")} print for it.
 */
class KaplanMeierTest {
    /** Weeks; a plus sign: still in remission when last seen. */
    private static final KaplanMeier REMISSION =
            curve("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+");

    @ParameterizedTest
    @CsvSource({
        "6, 21, 3, 0.8571, 0.0764, 0.6197, 0.9516",
        "7, 17, 1, 0.8067, 0.0869, 0.5631, 0.9228",
        "10, 15, 1, 0.7529, 0.0963, 0.5032, 0.8894",
        "13, 12, 1, 0.6902, 0.1068, 0.4316, 0.8491",
        "16, 11, 1, 0.6275, 0.1141, 0.3675, 0.8049",
        "22, 7, 1, 0.5378, 0.1282, 0.2678, 0.7468",
        "23, 6, 1, 0.4482, 0.1346, 0.1881, 0.6801"
    })
    void stepsAreThoseOfThePublishedExample(
            long week, long atRisk, long happened, double surviving, double error, double low, double high) {
        Step step = REMISSION.steps().stream()
                .filter(found -> found.day() == week)
                .findFirst()
                .orElseThrow();

        assertThat(List.of(step.atRisk(), step.happened())).containsExactly(atRisk, happened);
        assertThat(step.surviving()).isCloseTo(surviving, within(0.00005));
        assertThat(step.standardError()).isCloseTo(error, within(0.00005));
        ConfidenceInterval interval = REMISSION.interval(week).orElseThrow();
        assertThat(interval.low()).isCloseTo(low, within(0.00006));
        assertThat(interval.high()).isCloseTo(high, within(0.00006));
    }

    @Test
    void medianIsTheDayOfExactlyHalfInSpiteOfRounding() {
        KaplanMeier waited = curve("6 14 17 17 19 19 21 21+ 49 59 63 74 87 112");

        assertThat(waited.surviving(21)).as("as the product is rounded").isGreaterThan(0.5);
        assertThat(waited.median()).contains(21L);
    }

    @Test
    void aShareHoldsUntilTheNextStep() {
        assertThat(REMISSION.surviving(5)).isEqualTo(1);
        assertThat(REMISSION.interval(5)).isEmpty();
        assertThat(REMISSION.surviving(21)).isEqualTo(REMISSION.surviving(16));
        assertThat(REMISSION.surviving(90)).isEqualTo(REMISSION.surviving(23));
        assertThat(REMISSION.atRisk(6)).isEqualTo(21);
        assertThat(REMISSION.atRisk(11)).isEqualTo(13);
        assertThat(REMISSION.longest()).isEqualTo(35);
        assertThat(curve("").longest()).isZero();
        assertThat(REMISSION.isKnown(35)).isTrue();
        assertThat(REMISSION.isKnown(36)).as("nobody was observed for so long").isFalse();
        assertThat(curve("1 2").isKnown(3)).as("nobody is left").isTrue();
    }

    @Test
    void whenAllEndedNobodyIsLeft() {
        KaplanMeier ended = curve("1 2");

        assertThat(ended.surviving(2)).isZero();
        assertThat(ended.interval(2)).contains(new ConfidenceInterval(0, 0));
    }

    /** A wait that ended in help is a number of days; one that lasts has a plus sign. */
    @ParameterizedTest
    @CsvSource({
        "1 3 5, 3",
        "1 3, 1",
        "0 0 9, 0",
        "1 3 5 9+ 9+, 5",
        "1 3 9+ 9+ 9+, ''",
        "2+ 2+ 4, 4",
        "3 3+ 7, 7",
        "9+, ''",
        "'', ''"
    })
    void medianCountsThoseStillWaiting(String waits, String median) {
        assertThat(curve(waits).median().map(String::valueOf).orElse("")).isEqualTo(median);
    }

    @Test
    void medianOfTheExampleIsTheWeekByWhichHalfRelapsed() {
        assertThat(REMISSION.median()).contains(23L);
    }

    private static KaplanMeier curve(String observations) {
        return KaplanMeier.of(Arrays.stream(observations.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> new Observation(Long.parseLong(word.replace("+", "")), !word.endsWith("+")))
                .toList());
    }
}
