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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.donghanh.testing.Demonstration;
import vn.donghanh.testing.HttpVisitor;
import vn.donghanh.testing.HttpVisitor.Answer;

/**
 * Every form that the pages of the demonstration's accounts show is sent empty, with its longest texts, with one sign more, and with the worst
 * that can stand in each of its fields; see {@link Rounds}. By HTTP, without a browser, as PrimeFaces' script sends it.
 *
 * <p>What is sent may be taken, and changes the demonstration: so this runs in an execution of its own, after all other tests of that server,
 * and first looks at all pages before it sends anything. One value per field is drawn with a fixed seed; {@code -Dforms.all=true} sends every one.
 */
class FormRoundsIT {
    private static final String[] EVERYBODY = {
        "duty1",
        "worker1",
        "counsellor1",
        "nurse1",
        "lead1",
        "director1",
        "health1",
        "partner1",
        "training1",
        "auditor1",
        "report1",
        "programme1",
        "dpo1",
        "admin1"
    };
    /** So many pages of one kind are looked at by one person: records differ in what their forms show. */
    private static final int OF_ONE_KIND = Integer.getInteger("forms.pages", 2);

    private static final int AT_A_TIME = 3;
    private static final Pattern RECORD = Pattern.compile("/(?=[^/]*[0-9-])[^/]+");
    private static final Pattern NO_PAGE = Pattern.compile("look=|sort=|jakarta\\.faces\\.resource|/session/");

    private final String address = Demonstration.address();
    private final Rounds rounds = new Rounds(Boolean.getBoolean("forms.all"));

    @Test
    void everyFormAnswersInWordsWhateverIsSent() throws Exception {
        long began = System.nanoTime();
        String passphrase = passphrase();
        Map<String, HttpVisitor> people = new LinkedHashMap<>();
        for (String who : EVERYBODY) {
            people.put(who, HttpVisitor.signedIn(address, who, passphrase));
        }
        Map<String, List<String>> pages = new HashMap<>();
        all(people.keySet(), who -> {
            List<String> seen = walk(people.get(who));
            synchronized (pages) {
                pages.put(who, seen);
            }
        });
        all(people.keySet(), who -> pages.get(who).forEach(page -> rounds.at(people.get(who), who, page)));
        rounds.at(new HttpVisitor(address), "nobody", "/login");
        rounds.at(new HttpVisitor(address), "nobody", "/first");
        System.out.printf(
                "form rounds: %d forms with %d fields on %d pages, %d rounds in %d s%n",
                rounds.forms(),
                rounds.fields(),
                pages.values().stream().mapToInt(List::size).sum(),
                rounds.sent(),
                (System.nanoTime() - began) / 1_000_000_000);
        Set<String> known = lines("known.txt");
        assertThat(rounds.findings())
                .as("what forms answered wrongly")
                .filteredOn(finding -> known.stream().noneMatch(one -> finding.startsWith(one + ": ")))
                .isEmpty();
        assertThat(rounds.unreached()).as("forms that no round reached").isSubsetOf(lines("not-reached.txt"));
    }

    private List<String> walk(HttpVisitor visitor) {
        Map<String, Integer> kinds = new HashMap<>();
        Set<String> known = new HashSet<>();
        List<String> seen = new ArrayList<>();
        Deque<String> ahead = new ArrayDeque<>(List.of("/"));
        while (!ahead.isEmpty()) {
            String wanted = ahead.remove();
            if (!known.add(wanted) || kinds.merge(kind(wanted), 1, Integer::sum) > OF_ONE_KIND) {
                continue;
            }
            Answer page = visitor.get(wanted);
            if (page.status() == 200) {
                seen.add(page.address());
                String own = page.address().replaceFirst("[?#].*", "");
                page.markup().links().stream()
                        .map(link -> (link.startsWith("?") ? own + link : link).replaceFirst("#.*", ""))
                        .filter(link ->
                                link.startsWith("/") && !NO_PAGE.matcher(link).find())
                        .forEach(ahead::add);
            }
        }
        return seen;
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
