package vn.donghanh.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertNotFound;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.backup.BackupRunKind;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.operations.metrics.MetricName;
import vn.donghanh.operations.metrics.MetricsReport;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.Settings;
import vn.donghanh.staff.StaffFixture;

@ExtendWith(ArquillianExtension.class)
class JobsIT {
    private static final Pattern FIGURE = Pattern.compile("([a-z_]+)(?:\\{([^{}]*)\\})? -?\\d+(?:\\.\\d+)?");

    @Inject
    StaffFixture staff;

    @Inject
    JobQueries queries;

    @Inject
    SystemStatusQueries statusQueries;

    @Inject
    MetricsReport metrics;

    @Inject
    JobRunRepository runs;

    @Inject
    Clock clock;

    @Inject
    @Readiness
    DatabaseReadiness database;

    @Inject
    @Readiness
    DiskReadiness disk;

    @Inject
    @Readiness
    KeysReadiness keys;

    @Inject
    Settings settings;

    @Inject
    @Liveness
    HealthCheck live;

    @BeforeEach
    void setUp() {
        staff.ensureStaff();
    }

    @Test
    void administratorSeesEveryJob() {
        Map<JobName, JobRow> rows = own();

        assertThat(rows).containsOnlyKeys(JobName.values());
        assertThat(rows.values()).noneMatch(JobRow::late);
    }

    @Test
    void failureStaysVisibleUntilTheNextOne() {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        runs.save(new JobResult(JobName.COURSE_STARTS, at, at, new JobOutcome(1, 2, "abcd1234"), at.plusSeconds(60)));
        runs.save(new JobResult(JobName.COURSE_STARTS, at, at, JobOutcome.acted(5), at.plusSeconds(60)));

        JobRow row = own().get(JobName.COURSE_STARTS);

        assertThat(row.acted()).isEqualTo(5);
        assertThat(row.failed()).isZero();
        assertThat(row.failedAt()).isEqualTo(at);
        assertThat(row.failureCode()).isEqualTo("abcd1234");
    }

    @Test
    void administratorSeesWhatBecameOfEveryKindOfBackup() {
        List<BackupRow> backups = new ArrayList<>();
        staff.as("admin1", () -> backups.addAll(queries.list().backups()));
        assertThat(backups).extracting(BackupRow::kind).containsExactly(BackupRunKind.values());
    }

    @Test
    void otherRolesDoNotFindTheJobs() {
        List.of("worker1", "lead1", "director1", "auditor1", "dpo1", "report1")
                .forEach(name -> assertNotFound(() -> staff.as(name, queries::list)));
    }

    @Test
    void administratorSeesEachPartOfTheSystemAndEachStep() {
        List<SystemStatusView> views = new ArrayList<>();
        staff.as("admin1", () -> views.add(statusQueries.view()));
        SystemStatusView view = views.get(0);

        assertThat(view.rows())
                .extracting(StatusRow::subject)
                .as("no replica is set here")
                .containsExactly(Arrays.stream(StatusSubject.values())
                        .filter(subject -> subject != StatusSubject.REPLICA)
                        .toArray(StatusSubject[]::new));
        assertThat(view.rows())
                .extracting(StatusRow::finding)
                .contains(StatusFinding.DATABASE_ANSWERS, StatusFinding.KEYS_OPEN, StatusFinding.CERTIFICATE_NONE)
                .doesNotContain(StatusFinding.UNITS_MISSING, StatusFinding.BOUNDS_MISSING);
        List.of("worker1", "lead1", "director1", "auditor1", "dpo1", "report1")
                .forEach(name -> assertNotFound(() -> staff.as(name, statusQueries::view)));
    }

    @Test
    void figuresHaveNoNameOrLabelThatIsNoConstant() {
        Set<String> names =
                Arrays.stream(MetricName.values()).map(MetricName::text).collect(Collectors.toSet());
        Set<String> labels = new HashSet<>(Set.of("state=\"open\"", "state=\"busy\""));
        Arrays.stream(JobName.values()).forEach(job -> labels.add("job=\"" + lowerCase(job) + "\""));
        Arrays.stream(BackupRunKind.values()).forEach(kind -> labels.add("kind=\"" + lowerCase(kind) + "\""));
        Arrays.stream(Permission.values()).forEach(queue -> labels.add("queue=\"" + lowerCase(queue) + "\""));

        Set<String> found = new HashSet<>();
        metrics.text()
                .lines()
                .filter(line -> !line.startsWith("# HELP ") && !line.startsWith("# TYPE "))
                .forEach(line -> {
                    Matcher figure = FIGURE.matcher(line);
                    assertThat(figure.matches()).as(line).isTrue();
                    assertThat(names).contains(figure.group(1));
                    if (figure.group(2) != null) {
                        assertThat(labels).contains(figure.group(2));
                    }
                    found.add(figure.group(1));
                });
        names.remove(MetricName.REPORTS_REPLICA_UP.text());
        names.remove(MetricName.CERTIFICATE_DAYS.text());
        names.remove(MetricName.BACKUP_AGE_SECONDS.text());
        names.remove(MetricName.QUEUE_OVERDUE_SECONDS.text());
        assertThat(found).containsAll(names);
    }

    private static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @Test
    void healthResponseHasDatabaseDiskAndJobs() {
        assertThat(database.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        assertThat(disk.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        assertThat(disk.call().getData().orElseThrow()).containsOnlyKeys("saving", "free_mb", "bound_mb");
        HealthCheckResponse jobs = live.call();
        assertThat(jobs.getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        assertThat(jobs.getData().orElseThrow())
                .containsOnlyKeys(Arrays.stream(JobName.values())
                        .map(job -> job.name().toLowerCase(Locale.ROOT))
                        .toArray(String[]::new));
    }

    @Test
    void serverIsNotReadyWhileAKeysetIsAway() throws IOException {
        Path keyset = settings.keysFolder().resolve(KeyPurpose.NOTES.fileName());
        Path away = keyset.resolveSibling("away");
        assertThat(keys.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        Files.move(keyset, away);
        try {
            assertThat(keys.call().getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
            assertThat(keys.call().getData()).as("what it tells").isEmpty();
        } finally {
            Files.move(away, keyset);
        }
        assertThat(keys.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
    }

    private Map<JobName, JobRow> own() {
        List<JobRow> rows = new ArrayList<>();
        staff.as("admin1", () -> rows.addAll(queries.list().jobs()));
        return rows.stream()
                .filter(row -> row.node().equals(JobRunRepository.THIS_NODE))
                .collect(Collectors.toMap(JobRow::job, Function.identity()));
    }
}
