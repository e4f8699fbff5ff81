package vn.donghanh.ui.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.donghanh.testing.Demonstration;
import vn.donghanh.testing.HttpVisitor;
import vn.donghanh.testing.Markup;
import vn.donghanh.testing.MeasuredServer;

/**
 * Measures the load of many users at once. Not part of the build; run by command:
 * {@code mvn verify -DskipPlain -Dit.test=CrowdLoad}. The results are in docs/asvs.md.
 */
class CrowdLoad {
    private static final Pattern CASE = Pattern.compile("/casefile/overview/(DH-[0-9A-Z]{4}-[0-9A-Z]{4})");
    private static final List<String> WIDE = List.of("nguyen thi", "thi lan", "tran thi", "lan", "hoa", "mai", "huong");
    private static final List<String> SEARCHERS = List.of("worker1", "lead1", "director1");
    private static final int SESSIONS = 1000;
    private static final int PEOPLE = 16;
    private static final Duration THINKING = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMillis(1500);
    private static final Duration SPELL = Duration.ofSeconds(45);

    private final String address = Demonstration.address();
    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger saved = new AtomicInteger();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void thousandSessionsAreOpenAtOnce() throws Exception {
        List<String> everybody = Demonstration.accounts();
        long before = MeasuredServer.running().heap();
        List<Session> sessions = Collections.synchronizedList(new ArrayList<>());
        inThreads(4, SESSIONS, at -> {
            HttpVisitor visitor =
                    HttpVisitor.signedIn(address, everybody.get(at % everybody.size()), Demonstration.passphrase());
            sessions.add(new Session(visitor.get("/").address(), header(visitor.cookies())));
            return null;
        });
        long after = MeasuredServer.running().heap();
        List<Long> times = Collections.synchronizedList(new ArrayList<>());
        List<String> answers = Collections.synchronizedList(new ArrayList<>());
        inThreads(4, SESSIONS, at -> {
            long asked = System.nanoTime();
            answers.add(answer(sessions.get(at)));
            times.add(System.nanoTime() - asked);
            return null;
        });
        System.out.printf(
                "%d sessions of %d accounts: heap before %d MB, after %d MB; their first pages: %s%n",
                sessions.size(), everybody.size(), before, after, times(times));
        // on a slow machine the first sessions have been idle for ten minutes and are locked
        assertThat(answers)
                .hasSize(SESSIONS)
                .allMatch(answer -> answer.equals("200") || answer.contains("/session/lock"));
        assertThat(percentile(times, 95)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void expensiveSearchDelaysNobody() throws Exception {
        Search heaviest = heaviest();
        List<HttpVisitor> people = Demonstration.accounts().stream()
                .limit(PEOPLE)
                .map(username -> HttpVisitor.signedIn(address, username, Demonstration.passphrase()))
                .toList();
        assertThat(people).hasSize(PEOPLE);
        List<Long> alone = worked(people, SPELL);
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService searching = Executors.newSingleThreadExecutor();
        List<Long> searches = new ArrayList<>();
        Future<?> searched = searching.submit(() -> {
            while (!over.get()) {
                searches.add(heaviest.asked());
            }
        });
        List<Long> beside = worked(people, SPELL);
        over.set(true);
        searching.shutdown();
        searched.get();
        System.out.printf(
                "%d people without a search: %s; beside %s, asked again and again (%s): %s%n",
                PEOPLE, times(alone), heaviest, times(searches), times(beside));
        System.out.printf("%d of %d notes were saved%n", saved.get(), written.get());
        assertThat(saved.get()).isPositive().isEqualTo(written.get());
        assertThat(percentile(beside, 95)).isLessThan(LONGEST);
    }

    /** A user's cookies and start page. */
    private record Session(String first, String cookies) {}

    /** A search text of one user. */
    private record Search(HttpVisitor visitor, String username, String words) {
        long asked() {
            long asked = System.nanoTime();
            HttpResponse<String> answer = visitor.send(visitor.request("/find")
                    .header("X-DH", "1")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "q=" + java.net.URLEncoder.encode(words, StandardCharsets.UTF_8))));
            assertThat(answer.statusCode()).isEqualTo(200);
            return System.nanoTime() - asked;
        }

        @Override
        public String toString() {
            return username + " looking for \"" + words + "\"";
        }
    }

    private Search heaviest() {
        return SEARCHERS.stream()
                .flatMap(username -> {
                    HttpVisitor visitor = HttpVisitor.signedIn(address, username, Demonstration.passphrase());
                    return WIDE.stream().map(words -> new Search(visitor, username, words));
                })
                .max(Comparator.comparingLong(search -> {
                    search.asked();
                    return Math.min(search.asked(), search.asked());
                }))
                .orElseThrow();
    }

    /** Every user reads work, list and a case, and those with permission write a note, for this time. */
    private List<Long> worked(List<HttpVisitor> people, Duration spell) throws Exception {
        List<Long> times = Collections.synchronizedList(new ArrayList<>());
        long end = System.nanoTime() + spell.toNanos();
        inThreads(people.size(), people.size(), at -> {
            HttpVisitor person = people.get(at);
            while (System.nanoTime() < end) {
                timed(times, () -> person.get("/home/work"));
                List<String> cases = timed(times, () -> person.get("/worklist/list")).markup().links().stream()
                        .map(CASE::matcher)
                        .filter(Matcher::find)
                        .map(found -> found.group(1))
                        .toList();
                if (!cases.isEmpty()) {
                    String number = cases.get(ThreadLocalRandom.current().nextInt(cases.size()));
                    timed(times, () -> person.get("/casefile/overview/" + number));
                    write(times, timed(times, () -> OpenPage.at(person, "/note/notes/" + number)));
                }
            }
            return null;
        });
        return times;
    }

    private void write(List<Long> times, OpenPage page) throws Exception {
        if (page.status() == 200 && page.markup().byId("form:body").isPresent()) {
            Markup.Element form = page.markup().byId("form").orElseThrow();
            // the same words twice would be refused
            String body = "Đã gọi điện, hẹn gặp lại tuần sau, lần " + written.incrementAndGet() + ".";
            Map<String, String> note = Map.of("form:kind", "PHONE", "form:body", body);
            if (timed(times, () -> page.press(form, "form:save", Rounds.values(page, form, note)))
                    .led()) {
                saved.incrementAndGet();
            }
        }
    }

    /** A pause like that of a user who reads. */
    private static <T> T timed(List<Long> times, Callable<T> ask) throws Exception {
        long asked = System.nanoTime();
        T answer = ask.call();
        times.add(System.nanoTime() - asked);
        LockSupport.parkNanos(THINKING.toNanos());
        return answer;
    }

    private interface Task {
        Void at(int index) throws Exception;
    }

    private static void inThreads(int threads, int tasks, Task task) throws Exception {
        ExecutorService all = Executors.newFixedThreadPool(threads);
        List<Future<Void>> running = new ArrayList<>();
        for (int at = 0; at < tasks; at++) {
            int index = at;
            running.add(all.submit(() -> task.at(index)));
        }
        for (Future<Void> visit : running) {
            visit.get();
        }
        all.shutdown();
    }

    private static String header(Map<String, String> cookies) {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** The status and the redirect target. */
    private String answer(Session session) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address).resolve(session.first()))
                .header("Cookie", session.cookies())
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        return answer.statusCode()
                + answer.headers().firstValue("Location").map(to -> " " + to).orElse("");
    }

    private static Duration percentile(List<Long> times, int percent) {
        List<Long> sorted = times.stream().sorted().toList();
        return Duration.ofNanos(sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)));
    }

    private static String times(List<Long> times) {
        return times.size() + " answers, half within "
                + percentile(times, 50).toMillis() + " ms, 95 % within "
                + percentile(times, 95).toMillis() + " ms, the slowest after "
                + percentile(times, 100).toMillis() + " ms";
    }
}
