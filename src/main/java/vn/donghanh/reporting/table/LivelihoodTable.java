package vn.donghanh.reporting.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.donghanh.reporting.table.ReportTable.Row;
import vn.donghanh.reporting.table.TableCell.NotApplicable;
import vn.donghanh.service.DeliveryStatisticsQueries;

/**
 * Form 06: training, work, loans and what was given for a livelihood, in persons. Needs and eligibility are those of the last judgement by the last day; what
 * was begun, completed, settled and dropped is counted by its day in the period; work and loans that go on, by the last day.
 */
@ApplicationScoped
class LivelihoodTable implements ReportTableProvider {
    /** The cell of a column that a row does not have. */
    static final NotApplicable NONE = new NotApplicable();

    private static final int RULE_VERSION = 4;
    private static final List<String> COLUMNS =
            List.of("IN_NEED", "ELIGIBLE", "CONNECTED", "STARTED", "KEPT", "DROPPED", "AMOUNT");

    @Inject
    TrainingRows training;

    @Inject
    WorkRows work;

    @Inject
    LoanRows loans;

    @Inject
    LivelihoodSupportRows supports;

    @Override
    public String code() {
        return "B06";
    }

    @Override
    public Set<String> opened() {
        return Set.of(DeliveryStatisticsQueries.OPENED);
    }

    @Override
    public ReportTable compute(ReportedPeriod period) {
        LivelihoodCounter counter = new LivelihoodCounter(period.data());
        List<Row> rows = new ArrayList<>(training.rows(counter));
        rows.addAll(work.rows(counter));
        rows.addAll(loans.rows(counter));
        rows.addAll(supports.rows(counter));
        return new ReportTable("B06", RULE_VERSION, COLUMNS, rows);
    }
}
