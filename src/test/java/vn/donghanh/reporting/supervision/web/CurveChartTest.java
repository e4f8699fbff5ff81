package vn.donghanh.reporting.supervision.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.reporting.statistics.ConfidenceInterval;
import vn.donghanh.reporting.supervision.web.CurveChart.Change;
import vn.donghanh.reporting.supervision.web.CurveChart.Curve;
import vn.donghanh.reporting.supervision.web.CurveChart.Mark;

class CurveChartTest {
    @Test
    void shareHoldsUntilTheDayOnWhichItChanges() {
        CurveChart chart = new CurveChart(104, 0);
        chart.add(List.of(new Change(26, 0.5, new ConfidenceInterval(0.25, 0.75))), 52, true);

        assertThat(chart.getCurves())
                .containsExactly(new Curve(
                        "44,174 148,174 148,94 252,94", "148,174 148,134 252,134 252,54 148,54 148,174", "dh-curve-1"));
    }

    @Test
    void whatIsBeyondThePictureIsNotDrawn() {
        CurveChart chart = new CurveChart(104, 1);
        chart.add(List.of(new Change(104, 0.5, null), new Change(105, 0.25, null)), 200, true);
        chart.add(List.of(), 0, false);

        assertThat(chart.getCurves())
                .containsExactly(
                        new Curve("44,14 460,14 460,94 460,94", "460,14 460,14", "dh-curve-1"),
                        new Curve("44,14 44,14", "", "dh-curve-2"));
    }

    @Test
    void axesHaveTheirLabels() {
        CurveChart chart = new CurveChart(104, 0);

        assertThat(chart.getShares()).containsExactly(new Mark(174, "0%"), new Mark(94, "50%"), new Mark(14, "100%"));
        assertThat(chart.days(List.of(0L, 52L))).containsExactly(new Mark(44, "0"), new Mark(252, "52"));
    }
}
