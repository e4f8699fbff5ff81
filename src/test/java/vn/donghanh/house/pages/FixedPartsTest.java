package vn.donghanh.house.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code dh:fixed} keeps for everybody names nothing that differs between people or requests, unless it is kept for each value of that. */
class FixedPartsTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern PART = Pattern.compile("<dh:fixed by=\"([^\"]*)\">(.*?)</dh:fixed>", Pattern.DOTALL);
    private static final Pattern INCLUDED = Pattern.compile("<ui:include src=\"/([^\"#]+)\" />");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[a-zA-Z_]\\w*(\\.\\w+)?(\\(\\))?");
    private static final Pattern VARIABLE = Pattern.compile(" var=\"(\\w+)\"");
    private static final Set<String> ALLOWED =
            Set.of("msg", "request.contextPath", "empty", "not", "and", "or", "eq", "ne", "gt", "lt", "true", "false");
    /** Texts with arguments, which are checked like other names. */
    private static final String WITH_ARGUMENTS = "texts.of";

    @Test
    void fixedPartsNameNothingOfOnePerson() throws IOException {
        List<String> faults = new ArrayList<>();
        int parts = 0;
        try (Stream<Path> pages = Files.walk(PAGES)) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                Matcher part = PART.matcher(Files.readString(page));
                while (part.find()) {
                    parts++;
                    faultsIn(part.group(1), withIncluded(part.group(2)))
                            .forEach(fault -> faults.add(page + ": " + fault));
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(parts).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "#{menu.items()},      <ui:repeat value='#{menu.items()}' var=\"i\">#{msg[i.key()]}</ui:repeat>, 0",
        "#{menu.items()},      #{menu.name()},                       1",
        "'',                   #{currentUrl.address},                1",
        "'',                   <h:form>,                             1",
        "'',                   #{texts.of('a.key' ; menu.name())},   1",
        "#{menu.name()},       #{texts.of('a.key' ; menu.name())},   0",
        "'',                   #{request.contextPath}/x,             0",
        "'',                   #{request.remoteUser},                1"
    })
    void aForeignNameIsFound(String by, String body, int faults) {
        assertThat(faultsIn(by, body.replace(';', ','))).hasSize(faults);
    }

    private static List<String> faultsIn(String by, String body) {
        Set<String> known = new HashSet<>(ALLOWED);
        known.addAll(names(by));
        Set<String> variables = new HashSet<>();
        Matcher variable = VARIABLE.matcher(body);
        while (variable.find()) {
            variables.add(variable.group(1));
        }
        List<String> faults = new ArrayList<>();
        names(body).stream()
                .filter(name -> !known.contains(name) && !name.equals(WITH_ARGUMENTS))
                .filter(name -> !variables.contains(name.replaceFirst("[.(].*", "")))
                .forEach(faults::add);
        Stream.of("<h:", "<p:", "<dh:field", "<dh:choice", "<ui:insert")
                .filter(body::contains)
                .forEach(faults::add);
        return faults;
    }

    private static Set<String> names(String text) {
        Set<String> names = new HashSet<>();
        Matcher expression = EXPRESSION.matcher(text);
        while (expression.find()) {
            Matcher name = NAME.matcher(expression.group(1).replaceAll("'[^']*'", "''"));
            while (name.find()) {
                names.add(name.group());
            }
        }
        return names;
    }

    private static String withIncluded(String body) {
        Matcher included = INCLUDED.matcher(body);
        return included.replaceAll(file -> Matcher.quoteReplacement(read(PAGES.resolve(file.group(1)))));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
