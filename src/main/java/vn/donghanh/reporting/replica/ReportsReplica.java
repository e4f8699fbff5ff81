package vn.donghanh.reporting.replica;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.donghanh.operations.StatusFinding;
import vn.donghanh.operations.StatusProvider;
import vn.donghanh.operations.StatusRow;
import vn.donghanh.operations.metrics.Metric;
import vn.donghanh.operations.metrics.MetricName;
import vn.donghanh.operations.metrics.MetricsProvider;
import vn.donghanh.shared.Settings;
import vn.donghanh.shared.persistence.OptionalDataSource;

/** The replica from which figures and reports are read, if the installation has set one; otherwise everything is read from its only database. */
@ApplicationScoped
public class ReportsReplica implements StatusProvider, MetricsProvider {
    /** A page about the system waits no longer than that. */
    private static final Duration GLANCE = Duration.ofSeconds(1);

    private static final System.Logger LOG = System.getLogger(ReportsReplica.class.getName());

    @Inject
    PrimaryQueries primary;

    @Inject
    ReadingTransaction transaction;

    @Inject
    Settings settings;

    private @Nullable ReplicaReading replica;

    /** @throws IllegalStateException when there is a setting that this server or its database cannot follow */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        settings.reportsDatabase().ifPresent(database -> {
            requireMariaDb();
            replica = new ReplicaReading(
                    location(database),
                    new ReplicaServer(dataSource()),
                    primary::position,
                    transaction,
                    InstantSource.system(),
                    line -> LOG.log(System.Logger.Level.WARNING, line));
        });
    }

    private static String location(Settings.Database database) {
        return "DH_REPORTS_DB_URL (" + database.place() + ")";
    }

    private void requireMariaDb() {
        String version = primary.version();
        if (!version.contains("MariaDB")) {
            throw new IllegalStateException("Đồng Hành does not start. The setting DH_REPORTS_DB_URL needs MariaDB,"
                    + " which says what a replica has; this database is " + version + ".");
        }
    }

    private static DataSource dataSource() {
        return OptionalDataSource.find("DongHanhReports")
                .orElseThrow(() -> new IllegalStateException(
                        "Đồng Hành does not start. The server has no data source DongHanhReports for DH_REPORTS_DB_URL:"
                                + " run wildfly-config/configure again."));
    }

    /**
     * Reads over the replica, in a transaction of its own, what is committed by now; or over the primary, in the transaction of the caller.
     *
     * @param reading changes nothing; it may be repeated
     */
    public <T> T read(Supplier<T> reading) {
        return replica == null ? reading.get() : replica.read(reading);
    }

    @Override
    public List<StatusRow> status() {
        return replica == null ? List.of() : List.of(status(replica));
    }

    private StatusRow status(ReplicaReading reading) {
        StatusFinding finding =
                switch (reading.look(GLANCE)) {
                    case CURRENT -> StatusFinding.REPLICA_READ;
                    case BEHIND -> StatusFinding.REPLICA_BEHIND;
                    case AWAY -> StatusFinding.REPLICA_AWAY;
                };
        return StatusRow.of(
                finding,
                settings.reportsDatabase().map(ReportsReplica::location).orElseThrow());
    }

    @Override
    public List<Metric> ofDatabase() {
        return replica == null
                ? List.of()
                : List.of(Metric.of(MetricName.REPORTS_REPLICA_UP, replica.look(GLANCE) == ReplicaState.CURRENT));
    }
}
