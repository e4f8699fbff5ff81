package vn.donghanh.reporting.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reporting.CountTable;
import vn.donghanh.reporting.FigureCount;
import vn.donghanh.reporting.OutcomeQueries;
import vn.donghanh.reporting.OutcomeReport;
import vn.donghanh.shared.web.Texts;
import vn.donghanh.shared.web.address.QueryValue;

/** Backing bean of the outcomes page. */
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
    @QueryValue("period")
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

    public long bar(CountTable<?> table, CountTable.Row<?> row) {
        return Chart.bar(table, row);
    }

    /** Returns the link to the overdue work of a worker; unassigned decisions are among the approvals. */
    public String overdueLink(OutcomeReport.OverdueWorkerRow worker) {
        return worker.username() == null
                ? "/worklist/approvals"
                : "/worklist/list?manager=" + worker.username() + "&due=OVERDUE";
    }

    /** Returns the width of a bar in per cent of the worker with most overdue tasks. */
    public long bar(OutcomeReport.OverdueWorkerRow worker) {
        long most = page.overdueWork().stream()
                .mapToLong(OutcomeReport.OverdueWorkerRow::count)
                .max()
                .orElse(1);
        return worker.count() * 100 / Math.max(1, most);
    }

    /** Formats the share of the total, when both are shown. */
    public String share(CountTable<?> table, CountTable.Row<?> row) {
        Long part = row.count().value();
        Long whole = table.total().value();
        if (part == null || whole == null) {
            return formatter.count(FigureCount.HIDDEN);
        }
        if (whole == 0) {
            return "—";
        }
        return texts.of("figures.percent", BigDecimal.valueOf(Math.round(part * 1000.0 / whole), 1));
    }

    /** Whether a figure links to its cases: only when shown and not zero. */
    public boolean isLinked(@Nullable FigureCount count) {
        return count != null && count.value() != null && count.value() > 0;
    }

    public String causes(OutcomeReport.OverdueWorkerRow worker) {
        return worker.causes().stream()
                .map(cause -> texts.of("outcomes.late.cause", texts.of(cause.kind()), cause.count()))
                .collect(Collectors.joining(", "));
    }

    /** Returns the text alternative of the chart. */
    public String chartDescription() {
        return formatter.chartDescription(page.target7().points());
    }
}
