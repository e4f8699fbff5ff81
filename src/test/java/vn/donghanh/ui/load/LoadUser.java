package vn.donghanh.ui.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
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
    private final String clinic = Given.clinic();

    /** Clients who were asked for their consent to the case and not referred since. */
    private final Queue<LoadedCentre.OpenCase> agreed = new ArrayDeque<>();

    private int asked;

    /** What people do, and how often in a hundred times; never by turns with the others, where that is 0. */
    enum Step {
        LIST("list by due date", 25),
        CASE("open a case", 35),
        SEARCH("search by surname and given name", 15),
        CREATE("receive a client: form, post, page", 8),
        NOTE("note: page, post, page", 12),
        BEHIND("who is behind, of a unit", 5),
        REFER("refer: page, choices, form with consent, page", 0);

        private final String words;
        private final int weight;

        Step(String words, int weight) {
            this.words = words;
            this.weight = weight;
        }

        String words() {
            return words;
        }

        /** Those that are done by turns. */
        static List<Step> mixed() {
            return Arrays.stream(values()).filter(step -> step.weight > 0).toList();
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
            case REFER -> refer(agreed.remove());
        }
        return new Taken(exchanges.nanos() - nanos, exchanges.addresses().size() - requests, exchanges.bytes() - bytes);
    }

    /** Asks the next of the worker's clients for their consent to the case, which the Centre needs before it may refer them. */
    void asksForConsent(int clients) {
        for (int client = 0; client < clients; client++) {
            LoadedCentre.OpenCase next = centre.open(worker, asked++);
            Given.consented(own, next.number());
            agreed.add(next);
        }
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

    /** To the clinic, with a consent of its own. */
    private void refer(LoadedCentre.OpenCase chosen) {
        String code = Given.referredTo(clinic, own, chosen.number());
        assertThat(own.path()).isEqualTo("/referral/view/" + chosen.number() + "/" + code);
        assertShown(own, code);
    }

    /** Without the page in the message. */
    private static void assertShown(Visitor visitor, String part) {
        assertThat(visitor.html().contains(part) && visitor.html().contains("</html>"))
                .as("%s shows %s", visitor.path(), part)
                .isTrue();
    }
}
