package vn.donghanh.reporting.signed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PlanReference;
import vn.donghanh.reporting.programme.ProgrammePlanSummary;
import vn.donghanh.reporting.programme.TargetQueries;
import vn.donghanh.reporting.replica.ReportsReplica;
import vn.donghanh.reporting.table.CountedPeriod;
import vn.donghanh.reporting.table.ReportTableCounter;

/** Counts all tables of a period with true figures. */
@ApplicationScoped
class PeriodCounter {
    @Inject
    ReportTableCounter counter;

    @Inject
    TargetQueries plans;

    @Inject
    ReportsReplica replica;

    CountedPeriod count(Period period) {
        PlanReference plan = plans.findPlan(period.to(), period.cutoff())
                .map(ProgrammePlanSummary::reference)
                .orElse(null);
        return replica.read(() -> counter.count(period, plan));
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
