package vn.donghanh.reporting.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import vn.donghanh.reporting.OutcomeQueries;
import vn.donghanh.reporting.OutcomeReport;
import vn.donghanh.reporting.ProtectedCount;
import vn.donghanh.reporting.SmallCountSuppression.CountRow;
import vn.donghanh.reporting.SmallCountSuppression.CountTable;
import vn.donghanh.shared.web.Texts;

/** What came of the work in a period. */
@Named
@RequestScoped
public class OutcomesPage {
    @Inject
    OutcomeQueries outcomes;

    @Inject
    FigureFormatter formatter;

    @Inject
    Texts texts;

    @Inject
    @Param(name = "period")
    private Long wanted;

    private OutcomeReport.ReportView page;
    private Chart chart;

    @PostConstruct
    void load() {
        page = outcomes.page(wanted);
        chart = new Chart(page.target7().points());
    }

    public OutcomeReport.ReportView page() {
        return page;
    }

    public Chart chart() {
        return chart;
    }

    public long bar(CountTable<?> table, CountRow<?> row) {
        return Chart.bar(table, row);
    }

    /** Where the late work of a worker is listed; what is nobody's own waits among the approvals. */
    public String overdueLink(OutcomeReport.OverdueWorkerRow worker) {
        return worker.username() == null
                ? "/worklist/approvals"
                : "/worklist/list?manager=" + worker.username() + "&due=OVERDUE";
    }

    /** Of 100 for whoever has most late. */
    public long bar(OutcomeReport.OverdueWorkerRow worker) {
        long most = page.overdueWork().stream()
                .mapToLong(OutcomeReport.OverdueWorkerRow::count)
                .max()
                .orElse(1);
        return worker.count() * 100 / Math.max(1, most);
    }

    /** The share of the total, where both are shown. */
    public String share(CountTable<?> table, CountRow<?> row) {
        Long part = row.count().value();
        Long whole = table.total().value();
        if (part == null || whole == null) {
            return formatter.count(new ProtectedCount(null, ProtectedCount.HiddenReason.WITH_OTHERS));
        }
        if (whole == 0) {
            return "—";
        }
        return texts.of("figures.percent", BigDecimal.valueOf(Math.round(part * 1000.0 / whole), 1));
    }

    /** Where a figure leads: only one that is shown and is not nothing leads anywhere. */
    public boolean isLinked(@Nullable ProtectedCount count) {
        return count != null && count.value() != null && count.value() > 0;
    }

    public String causes(OutcomeReport.OverdueWorkerRow worker) {
        return worker.causes().stream()
                .map(cause -> texts.of("outcomes.late.cause", texts.of(cause.kind()), cause.count()))
                .collect(Collectors.joining(", "));
    }

    /** The line of the chart read aloud. */
    public String chartDescription() {
        return formatter.chartDescription(page.target7().points());
    }
}
