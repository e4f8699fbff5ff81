package vn.donghanh.ui.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.FormatMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import vn.donghanh.canary.Visitor;
import vn.donghanh.testing.MeasuredServer;
import vn.donghanh.ui.Records;

/**
 * Fills Centres of many cases, one after the other, and measures what people do in each by HTTP: each step for one user, a mix of steps for sixteen at once, and every page of each role.
 * Not part of the build; run by command: {@code mvn verify -Pload -Dload.cases=10000,100000,1000000}; with {@code -Dload.events=50000000} the log is filled, too
 * ({@link LoadedLog}). The results are in docs/performance.md.
 */
class CentreLoad {
    private static final String CASES = System.getProperty("load.cases", "10000");
    private static final int SEALED = Integer.getInteger("load.sealed", 100_000);
    private static final long EVENTS = Long.getLong("load.events", 0);
    private static final int USERS = Integer.getInteger("load.users", 16);
    private static final int ROUNDS = Integer.getInteger("load.rounds", 30);
    private static final Duration WARM = Duration.ofSeconds(Integer.getInteger("load.warm", 90));
    private static final Duration MIX = Duration.ofSeconds(Integer.getInteger("load.mix", 60));
    private static final int COUNTED = 5;
    private static final int PAGE_ROUNDS = 7;
    private static final Duration SLOW = Duration.ofSeconds(5);
    private static final int NOT_READY = 503;
    private static final Duration UNTIL_READY = Duration.ofSeconds(Integer.getInteger("load.ready", 300));

    private final MeasuredServer server = MeasuredServer.running();
    private final Collection<String> failures = new ConcurrentLinkedQueue<>();
    private final StringBuilder printed = new StringBuilder();

    /** Processor time in milliseconds. */
    private record Processor(double server, double database) {
        Processor plus(Processor other) {
            return new Processor(server + other.server, database + other.database);
        }
    }

    @Test
    void measureStepsMixAndPages() throws Exception {
        machine();
        for (String cases : CASES.split(",", -1)) {
            measure(Integer.parseInt(cases));
            Files.writeString(Path.of("target", "load.md"), printed);
        }
        assertThat(failures).isEmpty();
    }

    /** Measures a Centre beside those that were filled before it. */
    private void measure(int cases) throws Exception {
        long began = System.nanoTime();
        Duration used = server.databaseTime();
        LoadedCentre centre = new LoadedCentre("load" + cases, cases, SEALED);
        centre.fill();
        print(
                "%n%,d cases, filled in %.0f s (processor of the database %d s)%n%n",
                cases,
                seconds(System.nanoTime() - began),
                server.databaseTime().minus(used).toSeconds());
        LoadedLog log = new LoadedLog(centre, EVENTS);
        if (EVENTS > 0) {
            fill(log);
        }
        List<LoadUser> users = new ArrayList<>();
        for (int number = 0; number < USERS; number++) {
            users.add(new LoadUser(centre, number));
        }
        mix(users, WARM);
        warmReferrals(users.get(0));
        steps(users.get(0));
        measuredMix(users);
        String number = centre.open(0, 7).number();
        pages(
                "worker",
                new RolePages(centre.worker(0))
                        .with("/casefile/overview/" + number)
                        .with("/note/notes/" + number));
        pages("supervisor", new RolePages(centre.supervisor(0)));
        pages("director", new RolePages("director1"));
        pages("nurse of a partner", new RolePages("health1"));
        pages("report officer", new RolePages("report1"));
        pages("auditor", new RolePages("auditor1"));
        if (EVENTS > 0) {
            pages("auditor, log of " + EVENTS + " events", new RolePages("auditor1", log.pages()));
            pages("worker, who has looked", new RolePages(centre.worker(0), log.looks(0)));
        }
        print("%nheap after a collection %d MB, %d threads%n", server.heap(), server.threads());
    }

    private void fill(LoadedLog log) throws SQLException {
        long began = System.nanoTime();
        Duration used = server.databaseTime();
        log.fill();
        print(
                "%,d events, filled in %.0f s (processor of the database %d s): %s%n%n",
                EVENTS,
                seconds(System.nanoTime() - began),
                server.databaseTime().minus(used).toSeconds(),
                log.size());
    }

    private void machine() throws IOException {
        String model = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.replaceFirst(".*: ", ""))
                .findFirst()
                .orElse("?");
        print(
                "%d cores (%s), %s, buffer pool %d MB, heap at most %s, Java %s%n%n",
                Runtime.getRuntime().availableProcessors(),
                model,
                Records.text("select version()"),
                Records.number("select @@innodb_buffer_pool_size") >> 20,
                System.getProperty("ui.heap", "?"),
                Runtime.version());
    }

    /** No mix has sent any. */
    private static void warmReferrals(LoadUser user) {
        user.asksForConsent(2 * ROUNDS + COUNTED);
        for (int round = 0; round < ROUNDS; round++) {
            user.does(LoadUser.Step.REFER);
        }
    }

    /** Each round does every step, so that what the server does beside them is spread over all. */
    private void steps(LoadUser user) throws Exception {
        print(
                "| one user | p50, ms | p95, ms | server, ms | database, ms | statements | rows read | requests | KB |%n");
        print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |%n");
        Map<LoadUser.Step, List<LoadUser.Taken>> taken = new EnumMap<>(LoadUser.Step.class);
        Map<LoadUser.Step, Processor> used = new EnumMap<>(LoadUser.Step.class);
        for (int round = 0; round < ROUNDS; round++) {
            for (LoadUser.Step step : LoadUser.Step.values()) {
                List<LoadUser.Taken> rounds = taken.computeIfAbsent(step, measured -> new ArrayList<>());
                used.merge(step, used(() -> rounds.add(user.does(step)), ROUNDS), Processor::plus);
            }
        }
        for (LoadUser.Step step : LoadUser.Step.values()) {
            DatabaseReads.Reads reads;
            try (DatabaseReads database = new DatabaseReads()) {
                reads = database.of(() -> user.does(step), COUNTED);
            }
            List<Long> nanos =
                    taken.get(step).stream().map(LoadUser.Taken::nanos).sorted().toList();
            LoadUser.Taken last = taken.get(step).get(ROUNDS - 1);
            print(
                    "| %s | %.0f | %.0f | %.1f | %.1f | %,d | %,d | %d | %.1f |%n",
                    step.words(),
                    millis(percentile(nanos, 50)),
                    millis(percentile(nanos, 95)),
                    used.get(step).server(),
                    used.get(step).database(),
                    reads.statements(),
                    reads.rows(),
                    last.requests(),
                    last.bytes() / 1000.0);
        }
    }

    private void measuredMix(List<LoadUser> users) throws Exception {
        List<Map<LoadUser.Step, Collection<Long>>> found = new ArrayList<>();
        long began = System.nanoTime();
        Processor used = used(() -> found.add(mix(users, MIX)), 1);
        double took = seconds(System.nanoTime() - began);
        int steps = found.get(0).values().stream().mapToInt(Collection::size).sum();
        print(
                "%n%d users: %d steps in %.0f s, %.1f a second; processor of a step: server %.1f ms, database %.1f ms%n%n",
                users.size(), steps, took, steps / took, used.server() / steps, used.database() / steps);
        print("| %d users | times | p50, ms | p95, ms |%n| --- | ---: | ---: | ---: |%n", users.size());
        found.get(0).forEach((step, all) -> {
            List<Long> sorted = all.stream().sorted().toList();
            print(
                    "| %s | %d | %.0f | %.0f |%n",
                    step.words(), sorted.size(), millis(percentile(sorted, 50)), millis(percentile(sorted, 95)));
        });
    }

    private Map<LoadUser.Step, Collection<Long>> mix(List<LoadUser> users, Duration spell) throws Exception {
        Map<LoadUser.Step, Collection<Long>> times = new EnumMap<>(LoadUser.Step.class);
        for (LoadUser.Step step : LoadUser.Step.mixed()) {
            times.put(step, new ConcurrentLinkedQueue<>());
        }
        long end = System.nanoTime() + spell.toNanos();
        ExecutorService everybody = Executors.newFixedThreadPool(users.size());
        List<Future<?>> days = new ArrayList<>();
        for (LoadUser user : users) {
            days.add(everybody.submit(() -> {
                while (System.nanoTime() < end) {
                    LoadUser.Step step = LoadUser.Step.any();
                    try {
                        times.get(step).add(user.does(step).nanos());
                    } catch (RuntimeException | AssertionError e) {
                        failures.add(step + ": " + e);
                    }
                }
            }));
        }
        everybody.shutdown();
        for (Future<?> day : days) {
            day.get();
        }
        return times;
    }

    private void pages(String role, RolePages pages) throws Exception {
        print("%n| %s | first, ms | ms | server, ms | database, ms | statements | rows read | KB |%n", role);
        print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |%n");
        for (String path : pages.paths()) {
            page(pages.visitor(), path);
        }
    }

    private void page(Visitor visitor, String path) throws Exception {
        try {
            long first = opened(visitor, path);
            boolean slow = first > SLOW.toNanos();
            int rounds = slow ? 1 : PAGE_ROUNDS;
            List<Long> nanos = new ArrayList<>();
            Processor used = used(
                    () -> {
                        for (int round = 0; round < rounds; round++) {
                            nanos.add(opened(visitor, path));
                        }
                    },
                    rounds);
            DatabaseReads.Reads reads;
            try (DatabaseReads database = new DatabaseReads()) {
                reads = database.of(() -> opened(visitor, path), slow ? 1 : 3);
            }
            List<Long> sorted = nanos.stream().sorted().toList();
            print(
                    "| %s | %.0f | %.0f | %.1f | %.1f | %,d | %,d | %.1f |%n",
                    path,
                    millis(first),
                    millis(percentile(sorted, 50)),
                    used.server(),
                    used.database(),
                    reads.statements(),
                    reads.rows(),
                    visitor.html().length() / 1000.0);
        } catch (RuntimeException | AssertionError e) {
            String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
            print("| %s | %s |%n", path, message.substring(0, Math.min(90, message.length())));
        }
    }

    /** A page of figures is asked again until they are prepared. */
    private static long opened(Visitor visitor, String path) {
        long end = System.nanoTime() + UNTIL_READY.toNanos();
        while (true) {
            long began = System.nanoTime();
            int status = visitor.asks(path).statusCode();
            long took = System.nanoTime() - began;
            if (status != NOT_READY || began > end) {
                assertThat(status)
                        .as(status == NOT_READY ? path + " is not prepared within " + UNTIL_READY : path)
                        .isLessThan(400);
                return took;
            }
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private Processor used(Work work, int times) throws Exception {
        Duration ofServer = server.serverTime();
        Duration ofDatabase = server.databaseTime();
        work.run();
        return new Processor(
                (double) server.serverTime().minus(ofServer).toMillis() / times,
                (double) server.databaseTime().minus(ofDatabase).toMillis() / times);
    }

    private static Long percentile(List<Long> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    @FormatMethod
    private void print(String format, Object... values) {
        String text = String.format(Locale.ROOT, format, values);
        printed.append(text);
        System.out.print(text);
    }
}
