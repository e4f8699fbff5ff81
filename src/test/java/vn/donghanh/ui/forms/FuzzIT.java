package vn.donghanh.ui.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.donghanh.testing.ServerLog;

/**
 * Hundreds of submissions over all forms of all accounts, chosen by a seed; see {@link Fuzz}. {@code -Dfuzz=5000} sends more,
 * {@code -Dfuzz.seed=2} others. Runs after {@link FormRoundsIT}, which needs the demonstration in its original state.
 */
class FuzzIT {
    private static final int SUBMISSIONS = Integer.getInteger("fuzz", 300);

    /** Of 179 kinds; {@link FormRoundsIT} uses up what shows the others: nothing of their kind is left to decide. */
    private static final int FEWEST_FORMS = 130;

    /**
     * Kinds of form that the crawl saw and that neither the rounds nor the fuzz have sent: the browser tests have decided what showed them, or the rounds
     * have sent the same form on another page. Eight were counted.
     */
    private static final int MOST_UNSENT = 12;

    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final Path DATA = Path.of(System.getProperty("ui.data"));

    /** Of libraries with java.util.logging too. */
    private static final Pattern BAD =
            Pattern.compile("^\\tat |^Caused by: |^\\S+ \\S+ (ERROR|WARN|WARNING|SEVERE|FATAL) ");

    @Test
    void noSubmissionFailsAndNoInputIsLogged() throws Exception {
        DemoVisitors everyone = DemoVisitors.instance();
        Map<Path, Long> before = new HashMap<>();
        for (Path log : logs()) {
            before.put(log, Files.size(log));
        }
        List<String> sentByRounds = FormPlaces.sent();
        long began = System.nanoTime();
        Fuzz fuzz = new Fuzz(SEED, everyone);
        everyone.forEach(hand -> fuzz.upTo(SUBMISSIONS));
        System.out.printf(
                "fuzz: %d submissions of seed %d to %d of %d forms, answered %s, %d people out, in %d s%n",
                fuzz.sent(),
                SEED,
                fuzz.forms(),
                fuzz.known(),
                fuzz.answers(),
                fuzz.out().size(),
                (System.nanoTime() - began) / 1_000_000_000);
        System.out.println("fuzz did not reach: " + fuzz.unreached());
        List<String> added = logs().stream()
                .flatMap(log -> added(log, before.getOrDefault(log, 0L)))
                .toList();
        assertThat(fuzz.findings()).as("faults of the answers").isEmpty();
        assertThat(added.stream().filter(BAD.asPredicate()))
                .as("errors in the logs")
                .isEmpty();
        assertThat(added)
                .as("sent values in the logs")
                .noneMatch(line ->
                        line.contains(Fuzz.MARK) || fuzz.words().stream().anyMatch(line::contains));
        assertThat(fuzz.sent()).isGreaterThanOrEqualTo(SUBMISSIONS);
        assertThat(fuzz.forms()).isGreaterThanOrEqualTo(FEWEST_FORMS);
        assertThat(fuzz.unreached())
                .as("forms sent neither by the rounds nor by the fuzz")
                .filteredOn(form -> !sentByRounds.contains(form))
                .hasSizeLessThanOrEqualTo(MOST_UNSENT);
        assertThat(fuzz.out().size()).isLessThan(everyone.names().size() / 2);
    }

    @Test
    void buttonsThatAreNotPressedExist() throws IOException {
        for (String button : Fuzz.SHUTS_OUT) {
            String[] parts = button.split("[#:]", 3);
            assertThat(Files.readString(Path.of("src/main/webapp", parts[0])))
                    .as(button)
                    .contains("<h:form id=\"" + parts[1] + "\"", "<p:commandButton id=\"" + parts[2] + "\"");
        }
    }

    /** Logs of the server and of the database. */
    private static List<Path> logs() throws IOException {
        try (Stream<Path> ofServer = Files.list(DATA.resolve("log"))) {
            return Stream.concat(ofServer, Stream.of(DATA.resolve("mariadb.log")))
                    .toList();
        }
    }

    private static Stream<String> added(Path log, long from) {
        try {
            byte[] all = Files.readAllBytes(log);
            int start = all.length < from ? 0 : (int) from;
            return new String(all, start, all.length - start, StandardCharsets.UTF_8)
                    .lines()
                    .flatMap(ServerLog::text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
