package vn.donghanh.operations.metrics;

import java.util.List;

/** Measures a feature; implemented by features. Asked often, so its statements have to be cheap with any number of records. */
public interface MetricsProvider {
    /** Returns the figures that need no database, which are told while it is away too. */
    default List<Metric> ofServer() {
        return List.of();
    }

    /** Returns the figures that are read from the database. */
    default List<Metric> ofDatabase() {
        return List.of();
    }
}
