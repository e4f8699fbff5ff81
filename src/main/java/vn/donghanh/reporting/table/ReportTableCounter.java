package vn.donghanh.reporting.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.reporting.BulkReadRepository;
import vn.donghanh.reporting.ReportDataQueries;
import vn.donghanh.reporting.programme.Period;

/** Counts the tables of a period from the records of the whole Centre. */
@ApplicationScoped
class ReportTableCounter {
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
        ReportedPeriod reported = new ReportedPeriod(period, period.to(), records.load(period));
        return providers(all)
                .sorted(Comparator.comparing(ReportTableProvider::code))
                .map(provider -> TableView.of(provider.compute(reported)))
                .toList();
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
