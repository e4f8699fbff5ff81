package vn.donghanh.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;

/**
 * Prevents wrong handling of a new case state: properties of several states are methods of {@link CaseStatus}, no switch over states or steps has a
 * default, and no page compares with several states.
 */
class CaseStatesTest {
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path PAGES = Path.of("src/main/webapp");

    /** The transition table, the steps with their targets, and the search filter with one option per state, which another test compares. */
    private static final Set<String> TABLES = Set.of("CaseStatus.java", "CaseStep.java", "CaseSearchCriteria.java");

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)//.*$");
    private static final Pattern STATE = Pattern.compile("\\bCaseStatus\\.([A-Z_]+)\\b");
    private static final Pattern SWITCH =
            Pattern.compile("(?i)\\bswitch \\([^{]*(?:status|state|step|from|to)\\b[^{]*\\{");
    private static final Pattern LABEL = Pattern.compile("\\bcase ([A-Z_,\\s]+)->");
    private static final Pattern OF_A_CASE = Pattern.compile("frame\\.status\\(\\) (?:eq|ne) '([A-Z_]+)'");

    @Test
    void noCodeComparesWithSeveralStates() {
        assertThat(naming(sources(JAVA, ".java"))).isEmpty();
    }

    @Test
    void noSwitchOverStatesOrStepsHasADefault() {
        assertThat(defaulting(sources(JAVA, ".java"))).isEmpty();
    }

    @Test
    void noPageComparesWithSeveralStates() {
        assertThat(telling(sources(PAGES, ".xhtml"))).isEmpty();
    }

    @Test
    void comparisonChainAndDefaultAreDetected() {
        assertThat(naming(Map.of("Chain.java", "return s == CaseStatus.ACTIVE\n || s == CaseStatus.REVIEW;")))
                .containsExactly("Chain.java");
        assertThat(naming(Map.of("Two.java", "if (s == CaseStatus.ACTIVE) {} if (s == CaseStatus.REVIEW) {}")))
                .isEmpty();
        assertThat(defaulting(Map.of(
                        "Default.java", "switch (file.status()) { case ACTIVE, REVIEW -> { go(); } default -> {} }")))
                .containsExactly("Default.java");
        assertThat(defaulting(Map.of(
                        "Other.java", "switch (file.status()) { case ACTIVE, OTHER -> { go(); } default -> {} }")))
                .isEmpty();
        assertThat(
                        telling(
                                Map.of(
                                        "page.xhtml",
                                        "<i a=\"#{frame.status() eq 'ACTIVE' ? 'half' : frame.status() eq 'CLOSED' ? 'done' : 'no'}\"/>")))
                .containsExactly("page.xhtml");
    }

    private static Set<String> naming(Map<String, String> sources) {
        return found(sources, source -> Stream.of(source.split("[;{}]"))
                .anyMatch(part -> distinct(STATE, part).size() > 1));
    }

    private static Set<String> telling(Map<String, String> pages) {
        return found(pages, page -> Stream.of(page.split("\""))
                .anyMatch(part -> distinct(OF_A_CASE, part).size() > 1));
    }

    private static Set<String> defaulting(Map<String, String> sources) {
        Set<String> states = names(CaseStatus.values());
        Set<String> steps = names(CaseStep.values());
        return found(sources, source -> switches(source).stream().anyMatch(body -> {
            Set<String> labels = LABEL.matcher(body)
                    .results()
                    .flatMap(label -> Stream.of(label.group(1).trim().split("\\s*,\\s*")))
                    .collect(Collectors.toSet());
            return body.contains("default ->")
                    && !labels.isEmpty()
                    && (states.containsAll(labels) || steps.containsAll(labels));
        }));
    }

    private static List<String> switches(String source) {
        List<String> bodies = new ArrayList<>();
        Matcher start = SWITCH.matcher(source);
        while (start.find()) {
            int depth = 1;
            int end = start.end();
            while (depth > 0 && end < source.length()) {
                char sign = source.charAt(end++);
                depth += sign == '{' ? 1 : sign == '}' ? -1 : 0;
            }
            bodies.add(source.substring(start.end(), end));
        }
        return bodies;
    }

    private static Set<String> distinct(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).collect(Collectors.toSet());
    }

    private static Set<String> found(Map<String, String> sources, Predicate<String> broken) {
        return sources.entrySet().stream()
                .filter(source -> !TABLES.contains(source.getKey()))
                .filter(source -> broken.test(COMMENT.matcher(source.getValue()).replaceAll(" ")))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> sources(Path root, String ending) {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> file.toString().endsWith(ending))
                    .forEach(file -> sources.put(file.getFileName().toString(), read(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return sources;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
