package vn.donghanh.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.donghanh.reporting.FigureRatio;
import vn.donghanh.reporting.OutcomeReport.Point;

class ChartTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6, 7, 12, 13})
    void labelsNeverOverlap(int months) {
        List<Chart.Dot> labelled = new Chart(points(months))
                .getDots().stream().filter(Chart.Dot::labelled).toList();

        for (int at = 1; at < labelled.size(); at++) {
            assertThat(labelled.get(at).x() - labelled.get(at - 1).x()).isGreaterThanOrEqualTo(56);
        }
    }

    @Test
    void newestPointIsAlwaysLabelled() {
        List<Chart.Dot> dots = new Chart(points(12)).getDots();

        assertThat(dots).hasSize(12);
        assertThat(dots.get(11).labelled()).isTrue();
        assertThat(dots.get(10).labelled()).isFalse();
        assertThat(dots).extracting(Chart.Dot::x).isSorted();
    }

    @Test
    void fewPointsAreAllLabelled() {
        assertThat(new Chart(points(6)).getDots()).allMatch(Chart.Dot::labelled);
    }

    @Test
    void pointWithoutRateTakesNoSpace() {
        Point hidden = new Point(LocalDate.of(2026, 12, 14), FigureRatio.of(0L, 0L));

        List<Chart.Dot> dots =
                new Chart(Stream.concat(points(3).stream(), Stream.of(hidden)).toList()).getDots();

        assertThat(dots).hasSize(3);
        assertThat(dots.get(2).labelled()).isTrue();
    }

    private static List<Point> points(int months) {
        return IntStream.range(0, months)
                .mapToObj(month -> new Point(LocalDate.of(2026, 1, 14).plusMonths(month), FigureRatio.of(10L, 100L)))
                .toList();
    }
}
