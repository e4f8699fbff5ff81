package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A browser test that does not declare how it uses the demonstration could run beside one that changes it for everybody. */
class DemonstrationUseTest {
    /** Tests that run before the others, or on their own installation. */
    private static final Set<String> APART = Set.of("CrawlUiIT", "DemoStatesUiIT", "SetUpUiIT");

    @Test
    void everyBrowserTestDeclaresIfItSharesTheDemonstration() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/java/vn/donghanh/ui"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".java", ""))
                            .filter(name -> name.endsWith("UiIT") && !APART.contains(name)))
                    .hasSizeGreaterThan(20)
                    .allMatch(DemonstrationUseTest::saysSo);
        }
    }

    private static boolean saysSo(String name) {
        try {
            Class<?> test = Class.forName("vn.donghanh.ui." + name);
            return test.isAnnotationPresent(SharedDemonstration.class)
                    != test.isAnnotationPresent(SoleDemonstration.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
