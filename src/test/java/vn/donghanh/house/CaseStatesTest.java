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
import vn.donghanh.casefile.model.CaseStage;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;

/**
 * Prevents wrong handling of a new case state: properties of several states are methods of {@link CaseStatus}; a switch over states or steps
 * is an expression without default, so that the compiler demands all of them; no query and no page compares with several states.
 */
class CaseStatesTest {
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path PAGES = Path.of("src/main/webapp");

    /** The transition table, and the steps with their targets. */
    private static final Set<String> TABLES = Set.of("CaseStatus.java", "CaseStep.java");

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)//.*$");
    private static final Pattern STATE = Pattern.compile("\\bCaseStatus\\.([A-Z_]+)\\b");
    private static final Pattern SWITCH =
            Pattern.compile("(?i)\\bswitch \\([^{]*(?:status|state|stage|step|ending|from|to)\\b[^{]*\\{");
    private static final Pattern COMPARED_STEP = Pattern.compile("[=!]= CaseStep\\.([A-Z_]+)\\b");
    private static final Pattern STATIC_IMPORT = Pattern.compile("import static [\\w.]+\\.CaseStatus\\.[A-Z*]");
    private static final Pattern STATE_IN_SQL =
            Pattern.compile("'(" + String.join("|", names(CaseStatus.values())) + ")'");
    private static final Pattern LABEL = Pattern.compile("\\bcase ([A-Z_,\\s]+)->");
    private static final Pattern OF_A_CASE = Pattern.compile("frame\\.status\\(\\) (?:eq|ne) '([A-Z_]+)'");

    @Test
    void noCodeComparesWithSeveralStates() {
        assertThat(naming(sources(JAVA, ".java"))).isEmpty();
    }

    @Test
    void noConditionComparesSeveralSteps() {
        assertThat(comparingSteps(sources(JAVA, ".java"))).isEmpty();
    }

    /** The compiler demands all states of a switch expression only. */
    @Test
    void noSwitchOverStatesOrStepsIsAStatement() {
        assertThat(statements(sources(JAVA, ".java"))).isEmpty();
    }

    @Test
    void noSqlOnCasesNamesAState() {
        assertThat(inSql(sources(JAVA, ".java"))).isEmpty();
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
    void listComparisonStatementAndSqlAreDetected() {
        assertThat(naming(Map.of("List.java", "s = EnumSet.of(CaseStatus.ACTIVE, CaseStatus.REVIEW);")))
                .containsExactly("List.java");
        assertThat(naming(Map.of("Jpql.java", "q = \"c.status in (x.CaseStatus.ACTIVE, x.CaseStatus.REVIEW)\";")))
                .containsExactly("Jpql.java");
        assertThat(naming(Map.of("Import.java", "import static vn.donghanh.casefile.model.CaseStatus.*;")))
                .containsExactly("Import.java");
        assertThat(comparingSteps(Map.of("Steps.java", "if (s == CaseStep.CLOSE || s == CaseStep.GIVE_UP) {")))
                .containsExactly("Steps.java");
        assertThat(comparingSteps(Map.of("Step.java", "if (s == CaseStep.CLOSE) {} if (s == CaseStep.GIVE_UP) {}")))
                .isEmpty();
        String body = " switch (transition.step()) { case CLOSE -> { go(); } case PAUSE -> { stop(); } }";
        assertThat(statements(Map.of("Statement.java", "int a = 1;" + body))).containsExactly("Statement.java");
        assertThat(statements(Map.of("Expression.java", "Runnable a =" + body + ";")))
                .isEmpty();
        assertThat(inSql(Map.of("Sql.java", "q = \"select id from case_file where status = 'ACTIVE'\";")))
                .containsExactly("Sql.java");
        assertThat(inSql(Map.of("Other.java", "q = \"select id from course where status = 'ACTIVE'\";")))
                .isEmpty();
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
        return found(
                sources,
                source -> Stream.of(source.split("[;{}]"))
                                .anyMatch(part -> distinct(STATE, part).size() > 1)
                        || STATIC_IMPORT.matcher(source).find());
    }

    private static Set<String> comparingSteps(Map<String, String> sources) {
        return found(sources, source -> Stream.of(source.split("[;{}]"))
                .anyMatch(part -> distinct(COMPARED_STEP, part).size() > 1));
    }

    private static Set<String> inSql(Map<String, String> sources) {
        return found(sources, source -> Stream.of(source.split(";"))
                .anyMatch(part ->
                        part.contains("case_file") && STATE_IN_SQL.matcher(part).find()));
    }

    private static Set<String> telling(Map<String, String> pages) {
        return found(pages, page -> Stream.of(page.split("\""))
                .anyMatch(part -> distinct(OF_A_CASE, part).size() > 1));
    }

    private static Set<String> defaulting(Map<String, String> sources) {
        return found(sources, source -> switches(source).stream()
                .anyMatch(found -> found.body().contains("default ->") && found.isOverCases()));
    }

    private static Set<String> statements(Map<String, String> sources) {
        return found(sources, source -> switches(source).stream()
                .anyMatch(found -> found.statement() && found.isOverCases()));
    }

    private record Switch(boolean statement, String body) {
        /** Whether all labels are statuses, steps, or stages or endings of a case. */
        boolean isOverCases() {
            Set<String> labels = LABEL.matcher(body)
                    .results()
                    .flatMap(label -> Stream.of(label.group(1).trim().split("\\s*,\\s*")))
                    .collect(Collectors.toSet());
            return !labels.isEmpty()
                    && Stream.<Enum<?>[]>of(
                                    CaseStatus.values(),
                                    CaseStep.values(),
                                    CaseStage.values(),
                                    CaseStep.Ending.values())
                            .anyMatch(type -> names(type).containsAll(labels));
        }
    }

    private static List<Switch> switches(String source) {
        List<Switch> switches = new ArrayList<>();
        Matcher start = SWITCH.matcher(source);
        while (start.find()) {
            int depth = 1;
            int end = start.end();
            while (depth > 0 && end < source.length()) {
                char sign = source.charAt(end++);
                depth += sign == '{' ? 1 : sign == '}' ? -1 : 0;
            }
            String before = source.substring(0, start.start()).stripTrailing();
            boolean statement = before.endsWith(";") || before.endsWith("{") || before.endsWith("}");
            switches.add(new Switch(statement, source.substring(start.end(), end)));
        }
        return switches;
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
