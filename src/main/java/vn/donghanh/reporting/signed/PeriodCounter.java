package vn.donghanh.reporting.signed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.ProgrammePlanSummary;
import vn.donghanh.reporting.programme.TargetQueries;
import vn.donghanh.reporting.records.BulkReadRepository;
import vn.donghanh.reporting.replica.ReportsReplica;
import vn.donghanh.reporting.table.ReportTable;
import vn.donghanh.reporting.table.ReportTableCounter;
import vn.donghanh.reporting.table.ReportedPeriod;

/** Counts all tables of a period with true figures. */
@ApplicationScoped
class PeriodCounter {
    @Inject
    ReportTableCounter counter;

    @Inject
    TargetQueries plans;

    @Inject
    BulkReadRepository reading;

    @Inject
    ReportsReplica replica;

    /** @param tables in the order of their codes */
    record CountedPeriod(ReportedPeriod reported, List<ReportTable> tables) {}

    CountedPeriod count(Period period) {
        return replica.read(() -> reading.read(() -> read(period)));
    }

    private CountedPeriod read(Period period) {
        ReportedPeriod reported = counter.load(
                period,
                plans.findPlan(period.to(), period.cutoff())
                        .map(ProgrammePlanSummary::reference)
                        .orElse(null));
        return new CountedPeriod(reported, counter.compute(reported, true).toList());
    }

    /** Counts a period with what was recorded by another instant than its cutoff. */
    CountedPeriod count(Period period, Instant cutoff) {
        return count(new Period(
                period.id(),
                period.kind(),
                period.number(),
                period.year(),
                period.from(),
                period.to(),
                period.due(),
                cutoff));
    }
}
