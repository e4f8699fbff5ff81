package vn.donghanh.document.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A new form gets a test that compares both of its files with the case, beside the tests of its feature. */
class FormComparisonTest {
    private static final Pattern COMPARED =
            Pattern.compile("papers\\.assertSays\\(\\s*\"\\w+\",[^;]*?FormKind\\.(\\w+),");

    @Test
    void everyFormIsComparedWithItsCase() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/test/java/vn/donghanh"))) {
            assertThat(sources.filter(file -> file.toString().endsWith("IT.java"))
                            .map(FormComparisonTest::text)
                            .flatMap(source -> COMPARED.matcher(source).results())
                            .map((MatchResult found) -> FormKind.valueOf(found.group(1))))
                    .contains(FormKind.values());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
