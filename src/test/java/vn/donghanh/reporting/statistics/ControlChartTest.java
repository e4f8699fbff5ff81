package vn.donghanh.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlChartTest {
    /** The flow rates of ten batches in the NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2, Individuals Control Charts. */
    @Test
    void limitsAreThoseOfThePublishedExample() {
        ControlChart chart = chart("49.6 47.6 49.9 51.3 47.8 51.2 52.6 52.4 53.6 52.1");

        assertThat(chart.mean()).isCloseTo(50.81, within(0.00005));
        assertThat(chart.high()).isCloseTo(55.8041, within(0.0002));
        assertThat(chart.low()).isCloseTo(45.8159, within(0.0002));
        assertThat(signals(chart)).isEqualTo("..........");
    }

    /** O: outside the limits, S: shift, T: trend. */
    @ParameterizedTest
    @CsvSource({
        "4 6 4 6 4 6 4 6 14, ........O",
        "9 7 9 7 9 7 9 7 0, ........O",
        "4 6 4 6 4 6 4 6, ........",
        "5 3 5 3 5 3 7 9 7 9 7 9 7, ......SSSSSSS",
        "5 3 5 3 5 3 7 9 7 9 7 9, ............",
        "4 6 5 5 1 2 3 4 5 6, ....TTTTTT",
        "4 6 5 5 2 3 4 5 6, .........",
        "7 6 5 4 3 2 8 3, TTTTTT..",
        "3, ."
    })
    void whatIsProbablyNoChanceIsMarked(String values, String signals) {
        assertThat(signals(chart(values))).isEqualTo(signals);
    }

    @Test
    void lowerLimitIsNeverBelowZero() {
        assertThat(chart("0 9 0 9").low()).isZero();
        assertThat(chart("3").high()).isEqualTo(3);
    }

    private static ControlChart chart(String values) {
        return ControlChart.of(
                Arrays.stream(values.split(" ")).map(Double::valueOf).toList());
    }

    private static String signals(ControlChart chart) {
        List<String> found = IntStream.range(0, chart.values().size())
                .mapToObj(at ->
                        chart.signal(at) == null ? "." : chart.signal(at).name().substring(0, 1))
                .toList();
        return found.stream().collect(Collectors.joining());
    }
}
