package vn.donghanh.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import vn.donghanh.reporting.records.BulkReadRepository;
import vn.donghanh.reporting.records.OutcomeDataLoader;
import vn.donghanh.shared.AsOf;

/** Reads what figures at work count over the cases that the reader may see, in a constant number of SQL statements. Called inside a use case that only reads. */
@ApplicationScoped
public class SupervisionDataQueries {
    @Inject
    OutcomeDataLoader loader;

    @Inject
    BulkReadRepository reading;

    /**
     * Returns what is known by the cutoff; every earlier day is counted from it without a further statement.
     *
     * @param since the earliest day that is looked at
     */
    public SupervisionData load(AsOf asOf, LocalDate since) {
        reading.begin();
        return new SupervisionData(loader.loadVisible(asOf, since));
    }
}
