package vn.donghanh.reporting.records;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.person.PersonKeysDestroyed;
import vn.donghanh.reporting.GeneratedCases;
import vn.donghanh.reporting.OutcomeQueries;
import vn.donghanh.reporting.PlaceBreakdownQueries;
import vn.donghanh.reporting.supervision.SupervisionCriteria;
import vn.donghanh.reporting.supervision.SupervisionQueries;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.staff.StaffFixture;

/**
 * Measures the pages of figures with 20,000 cases, for a supervisor who sees half of them and the director: the clock, and the processor time of the request and of
 * the database. Not a test; run by command: {@code mvn verify -DskipPlain -DskipUi -Dit.test=FigureLoad}. The results are in docs/performance.md.
 */
@ExtendWith(ArquillianExtension.class)
class FigureLoad {
    private static final System.Logger LOG = System.getLogger(FigureLoad.class.getName());
    private static final int ROUNDS = 9;
    private static final int CASES = 20_000;
    private static final SupervisionCriteria ALL = new SupervisionCriteria(null, null, null, null, null, null);

    @Inject
    StaffFixture staff;

    @Inject
    GeneratedCases cases;

    @Inject
    SupervisionQueries supervision;

    @Inject
    OutcomeQueries outcomes;

    @Inject
    PlaceBreakdownQueries places;

    @Inject
    CaseRecordJob job;

    @Inject
    OutcomeDataLoader loader;

    @Resource(lookup = "java:jboss/datasources/DongHanh")
    private DataSource database;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    /** Processor time in nanoseconds, of this thread and of the database. */
    private record Processor(long request, long database) {}

    @Test
    void measureFiguresOfSupervisorAndDirector() {
        staff.ensureStaff();
        cases.write(1_000_000, CASES);
        long memory = memory();
        long before = System.nanoTime();
        Processor filling = used(job::run, 1);
        print("copy filled for two days", System.nanoTime() - before, filling);
        LOG.log(System.Logger.Level.INFO, "| bytes of a case and day | " + (memory() - memory) / CASES / 2 + " |");
        for (String username : List.of("lead1", "director1")) {
            measure(username, "losses", () -> supervision.losses(ALL));
            measure(username, "trends", () -> supervision.trends(ALL));
            measure(username, "lasting", () -> supervision.lasting(ALL));
            measure(username, "capacity", () -> supervision.capacity(ALL));
            measure(username, "quality", () -> supervision.quality(ALL));
            measure(username, "outcomes", () -> outcomes.page(null));
            measure(username, "places", () -> places.page(null));
        }
    }

    /** The first opening is shown beside the median of the others, of which nothing has changed, and of those that are counted anew. */
    private void measure(String username, String page, Runnable look) {
        staff.as(username, () -> {
            long before = System.nanoTime();
            Processor first = used(look, 1);
            print(username + " | " + page + ", first", System.nanoTime() - before, first);
            long[] took = new long[ROUNDS];
            Processor used = used(
                    () -> {
                        for (int i = 0; i < took.length; i++) {
                            took[i] = time(look);
                        }
                    },
                    ROUNDS);
            Arrays.sort(took);
            print(username + " | " + page, took[took.length / 2], used);
            Processor anew = used(
                    () -> {
                        for (int i = 0; i < took.length; i++) {
                            loader.onKeysDestroyed(new PersonKeysDestroyed(PersonRef.random()));
                            took[i] = time(look);
                        }
                    },
                    ROUNDS);
            Arrays.sort(took);
            print(username + " | " + page + ", counted anew", took[took.length / 2], anew);
        });
    }

    private static void print(String what, long took, Processor used) {
        LOG.log(
                System.Logger.Level.INFO,
                "| " + what + " | clock " + millis(took) + " | request " + millis(used.request()) + " | database "
                        + millis(used.database()) + " |");
    }

    private static long time(Runnable look) {
        long before = System.nanoTime();
        look.run();
        return System.nanoTime() - before;
    }

    private Processor used(Runnable look, int rounds) {
        long database = databaseTime();
        long request = threads.getCurrentThreadCpuTime();
        look.run();
        return new Processor(
                (threads.getCurrentThreadCpuTime() - request) / rounds, (databaseTime() - database) / rounds);
    }

    /** Returns what the process of the database has used, in steps of ten milliseconds. */
    private long databaseTime() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select @@datadir, @@pid_file")) {
            rows.next();
            String pid = Files.readString(Path.of(rows.getString(1)).resolve(rows.getString(2)))
                    .strip();
            String stat = Files.readString(Path.of("/proc", pid, "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 10_000_000L;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the bytes in use after a full collection. */
    private static long memory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static long millis(long nanos) {
        return Math.round(nanos / 1_000_000.0);
    }
}
