package vn.donghanh.reporting.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.reporting.ReportDataQueries;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PlanReference;
import vn.donghanh.reporting.records.BulkReadRepository;

/** Counts the tables of a period from the records of the whole Centre. */
@ApplicationScoped
public class ReportTableCounter {
    @Inject
    @Any
    Instance<ReportTableProvider> providers;

    @Inject
    ReportDataQueries records;

    @Inject
    BulkReadRepository reading;

    @Inject
    AuditContext auditContext;

    /**
     * Returns the tables in the order of their codes, in a transaction that only reads.
     *
     * @param all whether also tables that are not internal
     */
    @Transactional
    List<TableView> count(Period period, boolean all) {
        reading.begin();
        return compute(load(period, null), all).map(TableView::of).toList();
    }

    /** @param plan the version of the plan that the targets are taken from; null for the tables without targets */
    public ReportedPeriod load(Period period, @Nullable PlanReference plan) {
        return new ReportedPeriod(period, period.to(), records.load(period), plan);
    }

    /** Returns the tables in the order of their codes. */
    public Stream<ReportTable> compute(ReportedPeriod reported, boolean all) {
        return providers(all)
                .sorted(Comparator.comparing(ReportTableProvider::code))
                .map(provider -> provider.compute(reported));
    }

    boolean isInternal(String code) {
        return providers(false).anyMatch(provider -> provider.code().equals(code));
    }

    /** Notes what was opened for counting, for the audit event of who reads the tables later. */
    void noteOpened(boolean all) {
        auditContext.about("counted", IdentityField.BIRTH.name());
        providers(all)
                .flatMap(provider -> provider.opened().stream())
                .distinct()
                .forEach(opened -> auditContext.about("counted", opened));
    }

    private Stream<ReportTableProvider> providers(boolean all) {
        return providers.stream().filter(provider -> all || provider.isInternal());
    }
}
