package vn.donghanh.intake.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import vn.donghanh.intake.screening.ItemAnswer;
import vn.donghanh.intake.screening.ScreeningComparison;
import vn.donghanh.intake.screening.ScreeningSeriesView;
import vn.donghanh.shared.web.DisplayFormatter;
import vn.donghanh.shared.web.Texts;

/** Formats risk screenings; in pages as {@code #{riskFormatter.heading(row)}}. */
@Named
@ApplicationScoped
public class RiskFormatter {
    @Inject
    Texts texts;

    @Inject
    DisplayFormatter formats;

    /** Formats day and occasion: "27/11/2026, khi rà soát". */
    public String heading(ScreeningSeriesView.Row row) {
        return texts.of("risk.row", formats.date(row.on()), texts.of(row.occasion()));
    }

    /** Formats a screening in words, for readers who do not see the chart. */
    public String description(ScreeningSeriesView.Row row) {
        return texts.of(
                "risk.chart.point",
                formats.date(row.on()),
                row.score().sum(),
                row.score().answered(),
                row.flags());
    }

    public String answer(@Nullable ItemAnswer answer) {
        return answer == null ? "" : texts.of(answer);
    }

    public String icon(ScreeningComparison.@Nullable ItemChange change) {
        return change == null
                ? "info"
                : switch (change) {
                    case BETTER -> "down2";
                    case WORSE -> "alert";
                    case NEWLY_KNOWN -> "plus";
                    case NO_LONGER_KNOWN -> "help";
                    case SAME -> "check";
                };
    }

    public String tone(ScreeningComparison.@Nullable ItemChange change) {
        return change == null
                ? ""
                : switch (change) {
                    case BETTER -> "ok";
                    case WORSE -> "bad";
                    case NEWLY_KNOWN -> "info";
                    case NO_LONGER_KNOWN -> "warn";
                    case SAME -> "";
                };
    }
}
