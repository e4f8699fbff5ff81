package vn.donghanh.reporting.supervision;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.reporting.Ratio;
import vn.donghanh.reporting.statistics.ControlChart;

/** The needs of twelve full months, how many of each month were soon served, and how many are to be expected. */
public record TrendsView(SupervisionFrame frame, List<MonthRow> months, ControlChart needs, List<ForecastRow> forecasts)
        implements Serializable {
    public TrendsView {
        months = List.copyOf(months);
        forecasts = List.copyOf(forecasts);
    }

    TrendsView with(SupervisionFrame other) {
        return new TrendsView(other, months, needs, forecasts);
    }

    /**
     * The needs that were identified in a month.
     *
     * @param served of the eligible needs, those served within thirty days; null as long as thirty days are not over for all
     * @param signal why their number is probably no chance; null if it may be
     */
    public record MonthRow(
            YearMonth month, NeedCount count, @Nullable Ratio served, ControlChart.@Nullable Signal signal)
            implements Serializable {}

    /**
     * @param month the mean, and the limits between which months lie, if nothing changes
     * @param nextThree how many are to be expected in three months
     */
    public record ForecastRow(ServiceGroup service, ControlChart month, long nextThree) implements Serializable {}
}
