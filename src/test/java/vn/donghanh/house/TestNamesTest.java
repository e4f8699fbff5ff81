package vn.donghanh.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tests that the security documents name as proof exist. */
class TestNamesTest {
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path DOCS = Path.of("docs");
    private static final int ATTACKS = 21;
    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))(?:\\.(\\w+))?`");
    private static final Pattern ATTACK = Pattern.compile("(?m)^\\| (\\d+) \\|.*$");

    @ParameterizedTest
    @ValueSource(strings = {"asvs.md", "threat-model.md"})
    void everyTestNamedInADocumentExists(String document) throws IOException {
        Map<String, String> classes = classes();
        assertThat(NAMED.matcher(Files.readString(DOCS.resolve(document))).results())
                .isNotEmpty()
                .allSatisfy(named -> assertThat(classes)
                        .containsKey(named.group(1))
                        .hasEntrySatisfying(named.group(1), source -> {
                            if (named.group(2) != null) {
                                assertThat(source).contains(" " + named.group(2) + "(");
                            }
                        }));
    }

    @Test
    void everyAttackHasARowWithATestOrItsReason() throws IOException {
        List<String> rows = ATTACK.matcher(Files.readString(DOCS.resolve("asvs.md")))
                .results()
                .map(row -> row.group())
                .toList();
        assertThat(rows.stream().map(row -> row.split(" ", 3)[1]))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, ATTACKS)
                        .mapToObj(Integer::toString)
                        .toList());
        assertThat(rows).allMatch(row -> NAMED.matcher(row).find() || row.contains("not built"));
    }

    private static Map<String, String> classes() throws IOException {
        Map<String, String> sources = new HashMap<>();
        try (Stream<Path> files = Files.walk(TESTS)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> sources.put(file.getFileName().toString().replace(".java", ""), text(file)));
        }
        return sources;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
