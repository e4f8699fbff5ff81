package vn.donghanh.ui.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.donghanh.testing.Demonstration;
import vn.donghanh.testing.HttpVisitor;
import vn.donghanh.testing.ServerLog;

/**
 * Submits every form of all demonstration accounts empty, with texts of maximum length, with one character more, and with the worst values for each
 * field; see {@link Rounds}. Over HTTP, without a browser, with the same requests as PrimeFaces' script.
 *
 * <p>Submissions may be saved and change the demonstration, so this test runs in its own execution after all other tests of that server, and opens all
 * pages before it sends anything. One value per field is chosen by the field's name; {@code -Dforms.all=true} sends all values, and
 * {@code -Dforms.print=true} also prints what is accepted.
 */
class FormRoundsIT {
    /** Six cannot be met by nature; which records other tests leave in a rare state varies by a few. */
    private static final int MOST_UNREACHED = 10;

    private static final Pattern ID = Pattern.compile("\\bid=\"(\\w+)\"");

    private final String address = Demonstration.address();

    @Test
    void everyFormAnswersEveryInputWithAMessage() throws Exception {
        long began = System.nanoTime();
        int loggedBefore = loggedFailures().size();
        assertThat(new Sentences().keys()).containsAll(lines("no-field.txt"));
        Rounds rounds = new Rounds(Boolean.getBoolean("forms.all"), lines("no-field.txt"));
        DemoVisitors everyone = DemoVisitors.instance();
        QueryRounds queries = new QueryRounds(new FormSources());
        everyone.forEach(username ->
                everyone.pages(username).forEach(page -> queries.at(everyone.visitor(username), username, page)));
        Map<String, List<OpenPage>> ownPages = new HashMap<>();
        everyone.names()
                .forEach(username -> ownPages.put(
                        username,
                        everyone.pages(username).stream()
                                .filter(page -> rounds.announce(username, page))
                                .toList()));
        KeptAccounts accounts = new KeptAccounts();
        // whoever has most to send begins, so that nobody is left alone with much at the end
        List<String> longestFirst = everyone.names().stream()
                .sorted(Comparator.comparing(username -> -ownPages.get(username).size()))
                .toList();
        everyone.forEach(longestFirst, username -> ownPages.get(username)
                .forEach(page -> rounds.at(everyone.visitor(username), username, page.address())));
        everyone.forEach(username -> rounds.removed(username).forEach(form -> everyone.placesOf(form, username)
                .forEach(page -> rounds.at(everyone.visitor(username), username, page))));
        rounds.releaseUnsent().forEach((kind, sources) -> sources.stream()
                .flatMap(form -> everyone.placesOf(form).stream())
                .takeWhile(place -> !rounds.isSent(kind))
                .forEach(place -> rounds.at(everyone.visitor(place.username()), place.username(), place.address())));
        accounts.restore();
        rounds.at(new HttpVisitor(address), "nobody", "/login");
        rounds.at(new HttpVisitor(address), "nobody", "/first");
        System.out.printf(
                "form rounds: %d forms with %d fields that were sent on %d of %d pages, %d rounds and %d addresses in %d s%n",
                rounds.forms(),
                rounds.fields().sent(),
                ownPages.values().stream().mapToInt(List::size).sum(),
                everyone.pages(),
                rounds.sent(),
                queries.sent(),
                (System.nanoTime() - began) / 1_000_000_000);
        FormPlaces.writeSent(rounds.sentKinds());
        System.out.println("not reached: " + rounds.unreached());
        System.out.println("shown and never sent: " + rounds.fields().unsent());
        System.out.println("always disabled: " + rounds.fields().alwaysDisabled());
        if (Boolean.getBoolean("forms.print")) {
            Stream.concat(rounds.findings().stream(), queries.findings().stream())
                    .sorted()
                    .forEach(System.out::println);
        }
        Set<String> known = lines("known.txt");
        List<String> found = Stream.concat(rounds.findings().stream(), queries.findings().stream())
                .toList();
        assertThat(found)
                .as("faults of the answers")
                .filteredOn(finding -> known.stream().noneMatch(line -> finding.startsWith(line + ": ")))
                .isEmpty();
        assertThat(known)
                .as("lines of known.txt whose field was left empty and that nothing needs any more")
                .filteredOn(rounds::wasLeftEmpty)
                .filteredOn(line -> found.stream().noneMatch(finding -> finding.startsWith(line + ": ")))
                .isEmpty();
        assertThat(loggedFailures().stream().skip(loggedBefore))
                .as("errors in the server's log")
                .isEmpty();
        assertThat(rounds.unreached())
                .as("forms that were not reached")
                .isSubsetOf(lines("not-reached.txt"))
                .hasSizeLessThanOrEqualTo(MOST_UNREACHED);
    }

    /** A record in another state may show the form without the field, so that only a field that exists nowhere makes its line superfluous. */
    @Test
    void knownLinesNameFieldsThatExist() throws IOException {
        Set<String> fields = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
            for (Path page :
                    files.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                ID.matcher(Files.readString(page)).results().forEach(id -> fields.add(id.group(1)));
            }
        }
        assertThat(lines("known.txt"))
                .allMatch(line -> line.startsWith("NOT-NAMED "))
                .allMatch(line -> fields.contains(line.substring(line.lastIndexOf(':') + 1)));
    }

    /** Errors in the server's log that no page reported with a message. */
    private static List<String> loggedFailures() throws IOException {
        return ServerLog.lines().stream()
                .filter(line -> line.contains(" ERROR [vn.donghanh.shared.web.ErrorInfo]"))
                .toList();
    }

    /** The lines of a file beside the tests; lines that start with # are comments. */
    static Set<String> lines(String file) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/vn/donghanh/ui/forms", file))) {
            Set<String> names = new TreeSet<>();
            lines.filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(names::add);
            return names;
        }
    }
}
