package vn.donghanh.reporting.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.loan.LoanStatisticsQueries;
import vn.donghanh.loan.LoanStatisticsQueries.LoanFact;
import vn.donghanh.reporting.ReportData;
import vn.donghanh.reporting.table.ReportTable.Row;
import vn.donghanh.reporting.table.TableCell.Amount;
import vn.donghanh.reporting.table.TableCell.NotApplicable;
import vn.donghanh.service.DeliveryStatisticsQueries;
import vn.donghanh.service.DeliveryStatisticsQueries.Support;

/**
 * Form 12: the services that clients accessed in the period, by the groups of the national statistics, with the money lent. Help towards work or a loan is
 * counted in the total alone. A loan of an earlier period counts again when more of it is paid out, so that the money has its borrowers.
 */
@ApplicationScoped
class NationalSummaryTable implements ReportTableProvider {
    private static final int RULE_VERSION = 3;
    private static final List<String> COLUMNS = List.of("EVENTS", "PERSONS", "AMOUNT");

    @Inject
    LoanStatisticsQueries loans;

    @Inject
    DeliveryStatisticsQueries deliveries;

    /** @param group null for what is counted in the total alone */
    private record Service(@Nullable ServiceGroup group, LedgerEntry entry) {}

    @Override
    public String code() {
        return "B12";
    }

    @Override
    public ReportTable compute(ReportedPeriod period) {
        ReportData data = period.data();
        return table(data, loans.findAsOf(data.asOf()), deliveries.findSupport(data.from(), data.asOf()));
    }

    static ReportTable table(ReportData data, List<LoanFact> credits, List<Support> supports) {
        List<LoanFact> paid =
                credits.stream().filter(loan -> paid(data, loan) > 0).toList();
        List<Service> services = services(data, paid, supports);
        NotApplicable none = new NotApplicable();
        List<Row> rows = new ArrayList<>();
        rows.add(row("TOTAL", false, services, service -> true, none));
        rows.add(part("HEALTH", services, ServiceGroup.HEALTH, none));
        rows.add(part("COUNSELLING_LEGAL", services, ServiceGroup.COUNSELLING_LEGAL, none));
        rows.add(part("TRAINING", services, ServiceGroup.TRAINING, none));
        rows.add(part("WORK", services, ServiceGroup.JOB, none));
        rows.add(part("LOAN", services, ServiceGroup.LOAN, lent(data, paid)));
        return new ReportTable("B12", RULE_VERSION, COLUMNS, rows);
    }

    /** @param paid the loans of which money was paid out in the period */
    private static List<Service> services(ReportData data, List<LoanFact> paid, List<Support> supports) {
        List<Service> services = new ArrayList<>();
        data.accessEvents().stream()
                .map(event -> new Service(
                        event.group(),
                        new LedgerEntry(
                                event.caseId(),
                                event.on().toString(),
                                event.group().name())))
                .forEach(services::add);
        paid.stream()
                .filter(loan -> loan.firstDisbursedOn() != null
                        && loan.firstDisbursedOn().isBefore(data.from()))
                .map(loan -> new Service(ServiceGroup.LOAN, entry(data, loan)))
                .forEach(services::add);
        supports.stream()
                .filter(support -> !data.isMistaken(support.caseId(), support.episode()))
                .flatMap(support -> data.counted(support.caseId()).stream()
                        .map(caseFact ->
                                new Service(null, new LedgerEntry(caseFact.id(), support.lineRef(), "SUPPORT"))))
                .forEach(services::add);
        return services;
    }

    private static Row part(String key, List<Service> services, ServiceGroup group, TableCell amount) {
        return row(key, true, services, service -> service.group() == group, amount);
    }

    private static Row row(
            String key, boolean part, List<Service> services, Predicate<Service> condition, TableCell amount) {
        List<LedgerEntry> counted =
                services.stream().filter(condition).map(Service::entry).toList();
        return new Row(key, part, List.of(TableCell.events(counted), TableCell.clients(counted), amount));
    }

    private static Amount lent(ReportData data, List<LoanFact> paid) {
        return new Amount(
                paid.stream().mapToLong(loan -> paid(data, loan)).sum(),
                paid.stream().map(loan -> entry(data, loan)).toList());
    }

    private static LedgerEntry entry(ReportData data, LoanFact loan) {
        return new LedgerEntry(data.counted(loan.caseId()).orElseThrow().id(), loan.ref(), "DISBURSED");
    }

    /** Returns the money paid out in the period; nothing for a loan of nobody who is counted. */
    private static long paid(ReportData data, LoanFact loan) {
        LocalDate begun = LivelihoodCounter.first(loan.submittedOn(), loan.firstDisbursedOn());
        boolean mistaken = begun != null && data.isMistakenOn(loan.caseId(), begun);
        return mistaken || data.counted(loan.caseId()).isEmpty()
                ? 0
                : loan.payments().entrySet().stream()
                        .filter(payment -> data.isInPeriod(payment.getKey()))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
    }
}
