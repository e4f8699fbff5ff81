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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code dh:fixed} keeps for everybody names nothing that differs between people or requests, unless it is kept for each value of that. */
class FixedPartsTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern PART =
            Pattern.compile("<dh:fixed by=\"([^\"]*)\"(?: fill=\"([^\"]*)\")?>(.*?)</dh:fixed>", Pattern.DOTALL);
    private static final Pattern INCLUDED = Pattern.compile("<ui:include src=\"/([^\"#]+)\" />");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[a-zA-Z_]\\w*(\\.\\w+)?(\\(\\))?");
    private static final Pattern VARIABLE = Pattern.compile(" var=\"(\\w+)\"");
    private static final Set<String> ALLOWED =
            Set.of("msg", "request.contextPath", "empty", "not", "and", "or", "eq", "ne", "gt", "lt", "true", "false");
    /** What parts are kept by: none of it is a case's, a client's or one person's own. */
    private static final Set<String> KEYS = Set.of(
            "currentAccount.secondFactor",
            "currentAccount.passkey",
            "displayPreferences.theme()",
            "displayPreferences.language()",
            "displayPreferences.keys()",
            "frame.tabs()",
            "menu.items()",
            "menu.recordsOutreach()",
            "menu.recordsServices()",
            "menu.recordsSessions()",
            "menu.informsClients()",
            "menu.searchScope()",
            "tab");

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
                    names(part.group(1)).stream()
                            .filter(name -> !KEYS.contains(name))
                            .forEach(name -> faults.add(page + ": kept by " + name));
                    faultsIn(part.group(1), part.group(2), withIncluded(part.group(3)))
                            .forEach(fault -> faults.add(page + ": " + fault));
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(parts).isPositive();
    }

    @Test
    void everyFixedPartIsRead() throws IOException {
        int read = 0;
        int written = 0;
        try (Stream<Path> pages = Files.walk(PAGES)) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                String text = Files.readString(page);
                read += (int) PART.matcher(text).results().count();
                written += text.split("<dh:fixed\\b", -1).length - 1;
            }
        }
        assertThat(read).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "#{frame.tabs()},  #{frame.number()},     #{slot},                                   0",
        "#{frame.tabs()},  #{frame.number()},     #{frame.tabs().whole()},                   0",
        "#{frame.tabs()},  #{frame.number()},     #{frame.number()},                         1",
        "#{frame.tabs()},  #{frame.number()},     #{frame.alias()},                          1",
        "#{frame.number()}, #{frame.number()},    #{slot},                                   1",
        "'',               ,                      #{slot},                                   1"
    })
    void whatFillsAPartIsNotKept(String by, String fill, String body, int faults) {
        assertThat(faultsIn(by, fill, body)).hasSize(faults);
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
        assertThat(faultsIn(by, null, body.replace(';', ','))).hasSize(faults);
    }

    private static List<String> faultsIn(String by, @Nullable String fill, String body) {
        Set<String> known = new HashSet<>(ALLOWED);
        known.addAll(names(by));
        if (fill != null) {
            known.removeAll(names(fill));
            known.add("slot");
        }
        Set<String> variables = new HashSet<>();
        Matcher variable = VARIABLE.matcher(body);
        while (variable.find()) {
            variables.add(variable.group(1));
        }
        List<String> faults = new ArrayList<>();
        names(by).stream()
                .filter(name -> fill != null && names(fill).contains(name))
                .forEach(name -> faults.add("kept by " + name));
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
