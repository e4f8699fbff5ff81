package vn.donghanh.ui.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A pattern in the pom that leaves a class of tests out would leave it out silently. Only a whole run has this test, beside those of the forms. */
class WholeRunIT {
    private static final Path SOURCES = Path.of("src/test/java");
    private static final Path REPORTS = Path.of("target/failsafe-reports");

    @Test
    void everyTestBeforeTheFormsHasRun() throws IOException {
        FileTime begun = Files.getLastModifiedTime(Path.of(System.getProperty("ui.data"), "kind"));
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(WholeRunIT::isBeforeTheForms).filter(file -> !hasRun(file, begun)))
                    .isEmpty();
        }
    }

    private static boolean isBeforeTheForms(Path file) {
        String name = SOURCES.relativize(file).toString();
        return name.endsWith("IT.java") && !name.matches("vn/donghanh/ui/[a-z]+/.*");
    }

    private static boolean hasRun(Path file, FileTime begun) {
        String name = SOURCES.relativize(file).toString().replace(".java", "").replace('/', '.');
        Path report = REPORTS.resolve("TEST-" + name + ".xml");
        try {
            return Files.exists(report) && Files.getLastModifiedTime(report).compareTo(begun) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
