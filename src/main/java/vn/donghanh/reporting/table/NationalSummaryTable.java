package vn.donghanh.reporting.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.ServiceAccessProvider.AccessEvent;
import vn.donghanh.loan.LoanStatisticsQueries;
import vn.donghanh.loan.LoanStatisticsQueries.LoanFact;
import vn.donghanh.reporting.ReportData;
import vn.donghanh.reporting.table.ReportTable.Row;
import vn.donghanh.reporting.table.TableCell.Amount;
import vn.donghanh.reporting.table.TableCell.NotApplicable;

/** Form 12: the services that clients accessed in the period, by the groups of the national statistics, with the money lent. */
@ApplicationScoped
class NationalSummaryTable implements ReportTableProvider {
    private static final int RULE_VERSION = 2;
    private static final List<String> COLUMNS = List.of("EVENTS", "PERSONS", "AMOUNT");

    @Inject
    LoanStatisticsQueries loans;

    @Override
    public String code() {
        return "B12";
    }

    @Override
    public ReportTable compute(ReportedPeriod period) {
        return table(period.data(), loans.findAsOf(period.data().asOf()));
    }

    static ReportTable table(ReportData data, List<LoanFact> credits) {
        List<AccessEvent> events = data.accessEvents();
        NotApplicable none = new NotApplicable();
        List<Row> rows = new ArrayList<>();
        rows.add(row("TOTAL", false, events, group -> true, none));
        rows.add(row("HEALTH", true, events, group -> group == ServiceGroup.HEALTH, none));
        rows.add(row("COUNSELLING_LEGAL", true, events, group -> group == ServiceGroup.COUNSELLING_LEGAL, none));
        rows.add(row("TRAINING", true, events, group -> group == ServiceGroup.TRAINING, none));
        rows.add(row("WORK", true, events, group -> group == ServiceGroup.JOB, none));
        rows.add(row("LOAN", true, events, group -> group == ServiceGroup.LOAN, lent(data, credits)));
        return new ReportTable("B12", RULE_VERSION, COLUMNS, rows);
    }

    private static Row row(
            String key, boolean part, List<AccessEvent> events, Predicate<ServiceGroup> condition, TableCell amount) {
        List<LedgerEntry> counted = events.stream()
                .filter(event -> condition.test(event.group()))
                .map(event -> new LedgerEntry(
                        event.caseId(), event.on().toString(), event.group().name()))
                .toList();
        return new Row(key, part, List.of(TableCell.events(counted), TableCell.clients(counted), amount));
    }

    /** Returns the money paid out in the period. */
    private static Amount lent(ReportData data, List<LoanFact> credits) {
        long sum = 0;
        List<LedgerEntry> counted = new ArrayList<>();
        for (LoanFact loan : credits) {
            LocalDate begun = LivelihoodCounter.first(loan.submittedOn(), loan.firstDisbursedOn());
            boolean mistaken = begun != null && data.isMistakenOn(loan.caseId(), begun);
            long paid = mistaken || data.counted(loan.caseId()).isEmpty()
                    ? 0
                    : loan.payments().entrySet().stream()
                            .filter(payment -> data.isInPeriod(payment.getKey()))
                            .mapToLong(Map.Entry::getValue)
                            .sum();
            if (paid > 0) {
                sum += paid;
                counted.add(new LedgerEntry(
                        data.counted(loan.caseId()).orElseThrow().id(), loan.ref(), "DISBURSED"));
            }
        }
        return new Amount(sum, counted);
    }
}
