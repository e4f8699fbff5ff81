package vn.donghanh.ui.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.donghanh.testing.Demonstration;
import vn.donghanh.testing.HttpVisitor;
import vn.donghanh.testing.HttpVisitor.Answer;
import vn.donghanh.testing.Markup;

/**
 * Every form that the pages of the demonstration's accounts show is sent empty, with its longest texts, with one sign more, and with the worst
 * that can stand in each of its fields; see {@link Rounds}. By HTTP, without a browser, as PrimeFaces' script sends it.
 *
 * <p>What is sent may be taken, and changes the demonstration: so this runs in an execution of its own, after all other tests of that server,
 * and first looks at all pages before it sends anything. One value per field is drawn by the field's name; {@code -Dforms.all=true} sends every
 * one, and {@code -Dforms.print=true} prints what is accepted too.
 */
class FormRoundsIT {
    private static final Pattern PERSON = Pattern.compile("^([a-z]+\\d+), ");
    private static final int HIDDEN = 404;
    private static final Pattern CASE = Pattern.compile("/casefile/overview/([^/?#]+)");
    /** So many pages of one kind are looked at by the first who has a role, for records differ in what their forms show; one by others. */
    private static final int OF_ONE_KIND = Integer.getInteger("forms.pages", 2);

    /** More of those whose forms come and go with the state of the case, or lead to such. */
    private static final Pattern MANY_STATES = Pattern.compile(
            "/(casefile/list(\\?.*)?|casefile/overview|closing/closing|plan/review|stay/one|training/(one|slip))");

    private static final int OF_MANY_STATES = 12;

    private static final int AT_A_TIME = 3;
    private static final Pattern RECORD = Pattern.compile("/(?=[^/]*[0-9-])[^/]+");
    private static final Pattern NO_PAGE = Pattern.compile("look=|sort=|jakarta\\.faces\\.resource|/session/");

    private final String address = Demonstration.address();

    @Test
    void everyFormAnswersInWordsWhateverIsSent() throws Exception {
        long began = System.nanoTime();
        int loggedBefore = loggedFailures().size();
        assertThat(new Sentences().keys()).containsAll(lines("no-field.txt"));
        Rounds rounds = new Rounds(Boolean.getBoolean("forms.all"), lines("no-field.txt"));
        String passphrase = passphrase();
        Map<String, HttpVisitor> people = new LinkedHashMap<>();
        for (String who : everybody()) {
            people.put(who, HttpVisitor.signedIn(address, who, passphrase));
        }
        openOneField(people.get("worker1"), people.get("lead2"));
        Map<String, List<OpenPage>> pages = new ConcurrentHashMap<>();
        all(people.keySet(), who -> pages.put(who, walk(people.get(who), who.endsWith("1") ? OF_ONE_KIND : 1)));
        QueryRounds queries = new QueryRounds(new FormSources());
        all(people.keySet(), who -> pages.get(who).forEach(page -> queries.at(people.get(who), who, page)));
        Map<String, List<String>> ownPages = new HashMap<>();
        people.keySet()
                .forEach(who -> ownPages.put(
                        who,
                        pages.get(who).stream()
                                .filter(page -> rounds.announce(who, page))
                                .map(OpenPage::address)
                                .toList()));
        all(people.keySet(), who -> ownPages.get(who).forEach(page -> rounds.at(people.get(who), who, page)));
        rounds.at(new HttpVisitor(address), "nobody", "/login");
        rounds.at(new HttpVisitor(address), "nobody", "/first");
        System.out.printf(
                "form rounds: %d forms with %d fields on %d of %d pages, %d rounds and %d addresses in %d s%n",
                rounds.forms(),
                rounds.fields(),
                ownPages.values().stream().mapToInt(List::size).sum(),
                pages.values().stream().mapToInt(List::size).sum(),
                rounds.sent(),
                queries.sent(),
                (System.nanoTime() - began) / 1_000_000_000);
        if (Boolean.getBoolean("forms.print")) {
            Stream.concat(rounds.findings().stream(), queries.findings().stream())
                    .sorted()
                    .forEach(System.out::println);
            rounds.unreached().forEach(one -> System.out.println("NOT-REACHED " + one));
        }
        Set<String> known = lines("known.txt");
        assertThat(Stream.concat(rounds.findings().stream(), queries.findings().stream()))
                .as("what forms answered wrongly")
                .filteredOn(finding -> known.stream().noneMatch(one -> finding.startsWith(one + ": ")))
                .isEmpty();
        assertThat(loggedFailures().stream().skip(loggedBefore))
                .as("failures in the server's log, also of what was answered already")
                .isEmpty();
        assertThat(rounds.unreached()).as("forms that no round reached").isSubsetOf(lines("not-reached.txt"));
    }

    /** Whom the sign-in page offers, in its order. */
    private List<String> everybody() {
        return new HttpVisitor(address)
                .get("/login")
                .markup()
                .all(one -> one.name().equals("button") && one.is("dh-chip"))
                .map(one -> PERSON.matcher(one.attribute("aria-label")))
                .filter(Matcher::find)
                .map(person -> person.group(1))
                .distinct()
                .toList();
    }

    /** By break-glass, at a case of another unit that the lead does not see yet: the page of the field is led to from no other state. */
    private static void openOneField(HttpVisitor worker, HttpVisitor lead) {
        String number = worker.get("/casefile/list").markup().links().stream()
                .map(CASE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .filter(one -> lead.get("/casefile/overview/" + one).status() == HIDDEN)
                .findFirst()
                .orElseThrow();
        OpenPage page = OpenPage.at(lead, "/oversight/breakglass");
        Markup.Element form = page.markup().byId("form").orElseThrow();
        OpenPage.Outcome opened = page.press(
                form,
                "form:open",
                Rounds.values(
                        page,
                        form,
                        Map.of(
                                "form:number", number,
                                "form:field", "ALIAS",
                                "form:reason", "DANGER",
                                "form:words", "gọi đường dây nóng, người phụ trách vắng")));
        assertThat(opened.page().address()).startsWith("/casefile/field/");
    }

    private List<OpenPage> walk(HttpVisitor visitor, int ofOneKind) {
        Map<String, Integer> kinds = new HashMap<>();
        Set<String> known = new HashSet<>();
        List<OpenPage> seen = new ArrayList<>();
        Deque<String> ahead = new ArrayDeque<>(List.of("/"));
        while (!ahead.isEmpty()) {
            String wanted = ahead.remove();
            if (!known.add(wanted) || isEnough(kinds, kind(wanted), ofOneKind)) {
                continue;
            }
            Answer page = visitor.get(wanted);
            if (page.status() == 200) {
                OpenPage open = OpenPage.of(visitor, page);
                seen.add(open);
                String own = page.address().replaceFirst("[?#].*", "");
                open.markup().links().stream()
                        .map(link -> (link.startsWith("?") ? own + link : link).replaceFirst("#.*", ""))
                        .filter(link ->
                                link.startsWith("/") && !NO_PAGE.matcher(link).find())
                        .forEach(ahead::add);
            }
        }
        return seen;
    }

    private static boolean isEnough(Map<String, Integer> seen, String kind, int ofOneKind) {
        boolean more = ofOneKind > 1 && MANY_STATES.matcher(kind).matches();
        return seen.merge(kind, 1, Integer::sum) > (more ? OF_MANY_STATES : ofOneKind);
    }

    /** The address without what names one record, and of its query only what it asks about. */
    private static String kind(String wanted) {
        int query = wanted.indexOf('?');
        return RECORD.matcher(query < 0 ? wanted : wanted.substring(0, query)).replaceAll("")
                + (query < 0 ? "" : wanted.substring(query).replaceAll("=[^&]*", "="));
    }

    private interface Work {
        void of(String who);
    }

    private static void all(Set<String> people, Work work) throws InterruptedException, ExecutionException {
        ExecutorService hands = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<Future<?>> jobs = new ArrayList<>();
            people.forEach(who -> jobs.add(hands.submit(() -> work.of(who))));
            for (Future<?> job : jobs) {
                job.get();
            }
        } finally {
            hands.shutdown();
        }
    }

    /** What the screens met and had no words for. */
    private static List<String> loggedFailures() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(System.getProperty("ui.data"), "log", "server.log"))) {
            return lines.filter(line -> line.contains(" ERROR [vn.donghanh.shared.web.Failure]"))
                    .toList();
        }
    }

    private static String passphrase() throws IOException {
        return Files.readString(Path.of(System.getProperty("ui.data"), "demo-passphrase"))
                .strip();
    }

    /** The lines of a file beside the tests; lines of reasons begin with a hash. */
    static Set<String> lines(String file) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/vn/donghanh/ui/forms", file))) {
            Set<String> names = new TreeSet<>();
            lines.filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(names::add);
            return names;
        }
    }
}
