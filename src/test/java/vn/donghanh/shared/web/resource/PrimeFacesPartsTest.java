package vn.donghanh.shared.web.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages are sent a tenth of PrimeFaces' scripts: the parts that they use, as PrimeFaces ships them. */
class PrimeFacesPartsTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final String OWN = "src/main/webapp/resources/primefaces/";
    private static final String LIBRARY = "/META-INF/resources/primefaces/";
    private static final String BOUNDARY = "\n/* -- */\n";

    private static final Pattern TAG = Pattern.compile("<p:(\\w+)");
    private static final Pattern WIDGET = Pattern.compile("^PrimeFaces\\.widget\\.(\\w+)=", Pattern.MULTILINE);
    private static final Set<String> WITHOUT_WIDGET = Set.of("ajax", "autoUpdate", "column", "remoteCommand");

    @ParameterizedTest
    @ValueSource(strings = {"components.js", "jquery/jquery-plugins.js"})
    void everyPartIsWordByWordTheLibrarys(String script) throws IOException {
        String library = library(script);
        List<String> parts = Stream.of(Files.readString(Path.of(OWN + script)).split(Pattern.quote(BOUNDARY)))
                .skip(1)
                .map(String::strip)
                .filter(part -> !part.equals("})(jQuery);"))
                .toList();
        assertThat(parts).hasSizeGreaterThan(5).allMatch(library::contains);
    }

    @Test
    void everyComponentOfThePagesHasItsWidget() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(PAGES)) {
            for (Path page :
                    files.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                TAG.matcher(Files.readString(page))
                        .results()
                        .map(tag -> tag.group(1))
                        .filter(tag -> !WITHOUT_WIDGET.contains(tag))
                        .map(tag -> tag.substring(0, 1).toUpperCase(Locale.ROOT) + tag.substring(1))
                        .forEach(used::add);
            }
        }
        assertThat(WIDGET.matcher(Files.readString(Path.of(OWN + "components.js")))
                        .results()
                        .map(widget -> widget.group(1)))
                .containsExactlyInAnyOrderElementsOf(used);
    }

    private static String library(String script) throws IOException {
        try (InputStream input = PrimeFacesPartsTest.class.getResourceAsStream(LIBRARY + script)) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
