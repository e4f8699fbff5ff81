package vn.donghanh.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.health.Readiness;
import vn.donghanh.shared.Settings;

/** The status of this server: database, disk, keys, jobs, certificate. */
@ApplicationScoped
class ServerStatusProvider implements StatusProvider {
    private static final long SLOW_MILLIS = 500;
    private static final int MEGABYTE = 1024 * 1024;

    @PersistenceContext
    EntityManager em;

    @Inject
    DiskSpaceMonitor disk;

    @Inject
    @Readiness
    KeysReadiness keys;

    @Inject
    Settings settings;

    @Inject
    JobOverview jobs;

    @Inject
    ServerCertificate certificate;

    @Override
    public List<StatusRow> status() {
        List<StatusRow> rows = new ArrayList<>();
        rows.add(database());
        rows.add(disk(disk.space()));
        rows.add(StatusRow.of(
                keys.isAnswering() ? StatusFinding.KEYS_OPEN : StatusFinding.KEYS_AWAY,
                settings.keys().toString()));
        rows.add(jobs(jobs.rows()));
        rows.add(certificate.status());
        return rows;
    }

    private StatusRow database() {
        long begun = System.nanoTime();
        Object[] facts = (Object[]) em.createNativeQuery(
                        "select version(), (select max(h.version) from flyway_schema_history h where h.success = 1)")
                .getSingleResult();
        long millis = (System.nanoTime() - begun) / 1_000_000;
        Number bytes = (Number) em.createNativeQuery("select coalesce(sum(t.data_length + t.index_length), 0)"
                        + " from information_schema.tables t where t.table_schema like 'donghanh%'")
                .getSingleResult();
        return StatusRow.of(
                millis < SLOW_MILLIS ? StatusFinding.DATABASE_ANSWERS : StatusFinding.DATABASE_SLOW,
                String.valueOf(facts[0]),
                String.valueOf(facts[1]),
                bytes.longValue() / MEGABYTE,
                millis);
    }

    /** Warns before saving stops, while there is time to make room. */
    static StatusRow disk(DiskSpace space) {
        StatusFinding finding = StatusFinding.DISK_HAS_ROOM;
        if (space.isShort()) {
            finding = StatusFinding.DISK_SHORT;
        } else if (space.free() < 4L * space.bound()) {
            finding = StatusFinding.DISK_NEARLY_SHORT;
        }
        return StatusRow.of(finding, space.free(), space.bound());
    }

    static StatusRow jobs(List<JobRow> rows) {
        long late = rows.stream().filter(JobRow::late).count();
        long failed = rows.stream().filter(row -> row.failed() > 0).count();
        if (late > 0) {
            return StatusRow.of(StatusFinding.JOBS_LATE, late);
        }
        return failed > 0
                ? StatusRow.of(StatusFinding.JOBS_FAILED, failed)
                : StatusRow.of(StatusFinding.JOBS_RUN, rows.size());
    }
}
