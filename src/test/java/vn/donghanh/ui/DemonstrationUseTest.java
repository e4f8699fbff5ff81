package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A browser test that does not declare how it uses the demonstration could run beside one that changes it for everybody. */
class DemonstrationUseTest {
    private static final Pattern STAYS = Pattern.compile(
            "\\.clock\\(\\)|addInitScript|\\.route\\(|setOffline|newCDPSession|grantPermissions|setExtraHTTPHeaders");

    /** Its installation is its own. */
    private static final String APART = "SetUpUiIT";

    @Test
    void everyBrowserTestDeclaresIfItSharesTheDemonstration() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/java/vn/donghanh/ui"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".java", ""))
                            .filter(name -> name.endsWith("UiIT") && !name.equals(APART)))
                    .hasSizeGreaterThan(20)
                    .allMatch(DemonstrationUseTest::saysSo);
        }
    }

    /** A page that a test leaves is used by the next one: a clock, a script or a route that stays in it would change that test. */
    @Test
    void testsThatChangeAPageForGoodUseTheirOwn() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/java/vn/donghanh/ui"))) {
            assertThat(files.filter(file -> file.toString().endsWith("UiIT.java"))
                            .map(DemonstrationUseTest::text)
                            .filter(source -> STAYS.matcher(source).find()))
                    .hasSizeGreaterThan(4)
                    .allMatch(source -> source.contains("Browser.withOwnPages()"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean saysSo(String name) {
        try {
            Class<?> test = Class.forName("vn.donghanh.ui." + name);
            return Stream.of(SharedDemonstration.class, SoleDemonstration.class, UntouchedDemonstration.class)
                            .filter(test::isAnnotationPresent)
                            .count()
                    == 1;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
