package vn.donghanh.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AccessPredicateTest {
    private static final String ENDS = "untilAt is null or";

    @Test
    void aRowStandsFromItsBeginningToItsEnd() {
        assertThat(CaseAccess.standing("s")).isEqualTo("s.fromAt <= :now and (s.untilAt is null or s.untilAt > :now)");
        assertThat(CaseAccess.VISIBLE).contains(CaseAccess.standing("a"));
        assertThat(CaseAccess.LET_INTO_ALL).contains(CaseAccess.standing("w"));
    }

    @Test
    void nobodyWritesThePredicateASecondTime() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> read(file).contains(ENDS))
                            .map(file -> file.getFileName().toString()))
                    .containsExactly("CaseAccess.java");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
