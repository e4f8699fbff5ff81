package vn.donghanh.reporting.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Queries of the returns in force, without corrected ones. */
@ApplicationScoped
public class ReturnQueries {
    @Inject
    TargetReturnRepository returns;

    /** Finds the returns of a period by target, the newest letter first, as they were recorded at an instant. */
    public List<ReturnRow> findInForce(long period, Instant cutoff) {
        return returns.findInForce(period, cutoff).stream()
                .map(found -> found.row(cutoff))
                .toList();
    }
}
