package vn.donghanh.ui.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.donghanh.canary.Exchanges;
import vn.donghanh.canary.Visitor;
import vn.donghanh.testing.Demonstration;
import vn.donghanh.ui.Given;

/**
 * A worker of a loaded Centre and her supervisor, each in a session of their own. They do what people do in a day through the forms of the pages, with their view state,
 * and check each answer.
 */
final class LoadUser {
    private static final int ROWS = 20;
    private static final int MOST_FOUND = 25;
    private static final Pattern CASE = Pattern.compile("/casefile/overview/DH-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final LoadedCentre centre;
    private final int worker;
    private final Exchanges exchanges = new Exchanges();
    private final Visitor own = new Visitor(Demonstration.address(), exchanges);
    private final Visitor supervisor = new Visitor(Demonstration.address(), exchanges);

    /** What people do, and how often in a hundred times. */
    enum Step {
        LIST("list by due date", 25),
        CASE("open a case", 35),
        SEARCH("search by surname and given name", 15),
        CREATE("receive a client: form, post, page", 8),
        NOTE("note: page, post, page", 12),
        BEHIND("who is behind, of a unit", 5);

        private final String words;
        private final int weight;

        Step(String words, int weight) {
            this.words = words;
            this.weight = weight;
        }

        String words() {
            return words;
        }

        /** Draws one as often as people do it. */
        static Step any() {
            int drawn = ThreadLocalRandom.current()
                    .nextInt(Arrays.stream(values())
                            .mapToInt(step -> step.weight)
                            .sum());
            for (Step step : values()) {
                drawn -= step.weight;
                if (drawn < 0) {
                    return step;
                }
            }
            throw new AssertionError("unreachable");
        }
    }

    /** What a step took: the time until its answers were there, its requests, and their bytes before compression. */
    record Taken(long nanos, int requests, long bytes) {}

    LoadUser(LoadedCentre centre, int number) {
        this.centre = centre;
        this.worker = number % centre.workers();
        own.signsIn(centre.worker(worker), Demonstration.passphrase());
        supervisor.signsIn(centre.supervisor(worker), Demonstration.passphrase());
    }

    Taken does(Step step) {
        long nanos = exchanges.nanos();
        int requests = exchanges.addresses().size();
        long bytes = exchanges.bytes();
        LoadedCentre.OpenCase chosen =
                centre.open(worker, ThreadLocalRandom.current().nextInt(LoadedCentre.OPEN_OF_A_WORKER));
        switch (step) {
            case LIST -> list();
            case CASE -> {
                own.opens("/casefile/overview/" + chosen.number());
                assertShown(own, chosen.number());
            }
            case SEARCH -> search(chosen);
            case CREATE -> create();
            case NOTE -> note(chosen);
            case BEHIND -> {
                supervisor.opens("/worklist/approvals");
                assertShown(supervisor, "manager=" + centre.worker(worker));
            }
        }
        return new Taken(exchanges.nanos() - nanos, exchanges.addresses().size() - requests, exchanges.bytes() - bytes);
    }

    private void list() {
        own.opens("/worklist/list?sort=due&direction=asc");
        assertThat(CASE.matcher(own.html())
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .count())
                .as("cases of the list")
                .isEqualTo(ROWS);
    }

    /** The client, or as many others of the same name as are shown. */
    private void search(LoadedCentre.OpenCase chosen) {
        String found = own.posts("/find", "q", chosen.words()).body();
        assertThat(found.contains(chosen.number())
                        || CASE.matcher(found).results().count() >= MOST_FOUND)
                .as("found by name")
                .isTrue();
    }

    private void create() {
        String alias = Given.alias(COUNT.incrementAndGet());
        String number = Given.received(own, alias);
        assertThat(own.path()).isEqualTo("/intake/screening/" + number);
        assertShown(own, alias);
    }

    private void note(LoadedCentre.OpenCase chosen) {
        String text = "Đã gọi điện, hẹn gặp lại tuần sau, lần " + COUNT.incrementAndGet() + " trong ngày.";
        Given.noted(own, chosen.number(), text);
        assertShown(own, text);
    }

    /** Without the page in the message. */
    private static void assertShown(Visitor visitor, String part) {
        assertThat(visitor.html().contains(part) && visitor.html().contains("</html>"))
                .as("%s shows %s", visitor.path(), part)
                .isTrue();
    }
}
