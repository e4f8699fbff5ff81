package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
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
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.donghanh.canary.Exchanges;
import vn.donghanh.canary.Visitor;
import vn.donghanh.testing.Demonstration;
import vn.donghanh.testing.MeasuredServer;
import vn.donghanh.testing.YearsOfCases;

/**
 * Measures the day of several workers beside twenty thousand cases: they read their work and their list, open cases, search, receive clients, write notes
 * and send referrals, with pauses, through the forms of the pages. Every answer is checked. Not part of the build; run by command:
 * {@code mvn verify -DskipPlain -Dit.test=DayLoad -Dit.seconds=4500 -Dday.minutes=60 -Dday.people=8}. The results are in docs/performance.md.
 */
class DayLoad {
    private static final int PEOPLE = Integer.getInteger("day.people", 8);
    private static final int MINUTES = Integer.getInteger("day.minutes", 15);
    private static final int CASES = Integer.getInteger("day.cases", 20_000);
    private static final int RECEIVES_EVERY = 4;
    private static final int REFERS_EVERY = 8;
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

    /** What the server may keep after each minute more than after the first third: the rest of its classes, and what people have open. */
    private static final long MORE_MEGABYTES = 60;

    private static final long MORE_THREADS = 10;
    private static final Pattern CASE = Pattern.compile("/casefile/overview/(DH-[0-9A-Z]{4}-[0-9A-Z]{4})");
    private static final Pattern ACCOUNT = Pattern.compile("worker\\d+");

    private enum Step {
        MY_WORK,
        LIST,
        CASE,
        SEARCH,
        NOTE,
        RECEIVE,
        REFER
    }

    /** One minute, as it was at its end. */
    private record Minute(long heap, long threads) {}

    private final String address = Demonstration.address();
    private final Map<Step, Collection<Long>> times = new EnumMap<>(Step.class);
    private final Collection<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger clients = new AtomicInteger();

    @Test
    void heapAndThreadsStayFlatOverADay() throws Exception {
        for (Step step : Step.values()) {
            times.put(step, new ConcurrentLinkedQueue<>());
        }
        try (Connection connection = Records.connect()) {
            YearsOfCases.fill(connection, CASES);
        }
        List<String> workers = Demonstration.accounts().stream()
                .filter(username -> ACCOUNT.matcher(username).matches())
                .toList();
        ExecutorService everybody = Executors.newFixedThreadPool(PEOPLE);
        long end = System.nanoTime() + Duration.ofMinutes(MINUTES).toNanos();
        List<Future<?>> days = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            String username = workers.get(person % workers.size());
            days.add(everybody.submit(() -> work(username, end)));
        }
        List<Minute> minutes = watched();
        everybody.shutdown();
        for (Future<?> day : days) {
            day.get();
        }
        assertThat(failures).isEmpty();
        print();
        Minute settled = minutes.get(minutes.size() / 3);
        assertThat(minutes.subList(minutes.size() / 3, minutes.size())).allSatisfy(minute -> {
            assertThat(minute.heap()).isLessThan(settled.heap() + MORE_MEGABYTES);
            assertThat(minute.threads()).isLessThan(settled.threads() + MORE_THREADS);
        });
    }

    /** A client of this person, and under which alias. */
    private record Client(String number, String alias) {}

    private void work(String username, long end) {
        Visitor worker = new Visitor(address, new Exchanges()).signsIn(username, Demonstration.passphrase());
        List<Client> own = new ArrayList<>(List.of(received(worker)));
        for (int round = 0; System.nanoTime() < end; round++) {
            try {
                round(worker, own, round);
            } catch (RuntimeException | AssertionError e) {
                failures.add(username + ": " + e);
                pause();
            }
        }
    }

    private void round(Visitor worker, List<Client> own, int round) {
        timed(Step.MY_WORK, () -> {
            worker.opens("/home/work");
            assertShown(worker, "/home/work", "</html>");
        });
        List<String> listed = new ArrayList<>();
        timed(Step.LIST, () -> {
            worker.opens("/worklist/list");
            assertShown(worker, "/worklist/list", "</html>");
            Matcher number = CASE.matcher(worker.html());
            while (number.find()) {
                listed.add(number.group(1));
            }
            assertThat(listed).as("cases of the list").isNotEmpty();
        });
        String chosen = any(listed);
        timed(Step.CASE, () -> {
            worker.opens("/casefile/overview/" + chosen);
            assertShown(worker, "/casefile/overview/" + chosen, chosen, "</html>");
        });
        Client client = any(own);
        timed(Step.SEARCH, () -> assertThat(
                        worker.posts("/find", "q", client.alias()).body())
                .contains(client.number()));
        String text = "Đã gọi điện, hẹn gặp lại tuần sau, lần " + round + ".";
        timed(Step.NOTE, () -> {
            Given.noted(worker, client.number(), text);
            assertShown(worker, "/note/notes/" + client.number(), text, "</html>");
        });
        if (round % RECEIVES_EVERY == 0) {
            own.add(received(worker));
        }
        if (round % REFERS_EVERY == 0) {
            Client last = own.get(own.size() - 1);
            timed(Step.REFER, () -> assertThat(Given.referred(worker, last.number()))
                    .isNotEmpty());
        }
    }

    private Client received(Visitor worker) {
        String alias = Given.alias(clients.incrementAndGet());
        List<String> numbers = new ArrayList<>();
        timed(Step.RECEIVE, () -> {
            String number = Given.received(worker, alias);
            assertShown(worker, "/intake/screening/" + number, alias, "</html>");
            numbers.add(number);
        });
        return new Client(numbers.get(0), alias);
    }

    /** Without the page in the message: hundreds of them would be printed. */
    private static void assertShown(Visitor worker, String path, String... parts) {
        assertThat(worker.path()).isEqualTo(path);
        for (String part : parts) {
            assertThat(worker.html().contains(part))
                    .as("%s shows %s", path, part)
                    .isTrue();
        }
    }

    private static <T> T any(List<T> all) {
        return all.get(ThreadLocalRandom.current().nextInt(all.size()));
    }

    private void timed(Step step, Runnable work) {
        long began = System.nanoTime();
        work.run();
        times.get(step).add(System.nanoTime() - began);
        pause();
    }

    private static void pause() {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE.toNanos(), LONGEST_PAUSE.toNanos()));
    }

    private List<Minute> watched() {
        MeasuredServer server = MeasuredServer.running();
        List<Minute> minutes = new ArrayList<>();
        Duration used = server.serverTime();
        Duration usedByDatabase = server.databaseTime();
        int done = 0;
        long next = System.nanoTime();
        for (int minute = 1; minute <= MINUTES; minute++) {
            next += Duration.ofMinutes(1).toNanos();
            while (System.nanoTime() < next) {
                LockSupport.parkNanos(next - System.nanoTime());
            }
            Duration now = server.serverTime();
            Duration nowOfDatabase = server.databaseTime();
            int all = times.values().stream().mapToInt(Collection::size).sum();
            Minute seen = new Minute(server.heap(), server.threads());
            minutes.add(seen);
            System.out.printf(
                    Locale.ROOT,
                    "minute %d: %d steps; processor of the server %.1f s, of the database %.1f s; heap %d MB, %d threads%n",
                    minute,
                    all - done,
                    seconds(now.minus(used)),
                    seconds(nowOfDatabase.minus(usedByDatabase)),
                    seen.heap(),
                    seen.threads());
            used = now;
            usedByDatabase = nowOfDatabase;
            done = all;
        }
        return minutes;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private void print() {
        System.out.printf("%d people, %d minutes, %d cases and %d clients%n", PEOPLE, MINUTES, CASES, clients.get());
        times.forEach((step, all) -> {
            List<Long> sorted = all.stream().sorted().toList();
            System.out.printf(
                    "%-8s %5d times, half within %d ms, 95 %% within %d ms, the slowest %d ms%n",
                    step, sorted.size(), percentile(sorted, 50), percentile(sorted, 95), percentile(sorted, 100));
        });
    }

    private static long percentile(List<Long> sorted, int percent) {
        return Duration.ofNanos(sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)))
                .toMillis();
    }
}
