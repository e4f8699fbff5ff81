package vn.donghanh.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.donghanh.operations.JobName;

/** Links in the documentation are valid, files, tests, pages and jobs that it names exist, and the index of decisions is complete. */
class DocumentationTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)|src=\"([^\"]+)\"");
    private static final Pattern NAMED_TEST = Pattern.compile("`([A-Z]\\w*(?:IT|Test|Load|Scan|Check))(?:\\.(\\w+))?`");
    /** A file or folder of this repository, by its whole path, with {@code *} for several. */
    private static final Pattern NAMED_FILE =
            Pattern.compile("`((?:src|build|sql|docs|wildfly-config|\\.ci|\\.mvn)/[^`<>\\s]*)`");

    /** The same in a script or the build file, where nothing stands around it. */
    private static final Pattern USED_FILE =
            Pattern.compile("(?<![\\w./$}-])(?:\\$here/)?((?:src|build|wildfly-config)/[\\w./-]*\\w)");

    private static final Pattern PAGE = Pattern.compile("`([a-z]+(?:/[a-z]+)+)`");
    private static final Path DECISIONS = Path.of("docs/decisions");

    @Test
    void everyLinkToAFileIsValid() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                String target = link.group(1) == null ? link.group(2) : link.group(1);
                if (!target.contains("://") && !Files.exists(page.resolveSibling(target))) {
                    broken.add(page + ": " + target);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyFileNamedInTheDocumentationExists() throws IOException {
        List<String> missing = new ArrayList<>();
        int named = 0;
        for (Path page : pages()) {
            Matcher file = NAMED_FILE.matcher(Files.readString(page));
            while (file.find()) {
                named++;
                if (!file.group(1).contains("/NNN-") && !exists(file.group(1))) {
                    missing.add(page + ": " + file.group(1));
                }
            }
        }
        assertThat(named).isGreaterThan(80);
        assertThat(missing).isEmpty();
    }

    /** Scripts that the build does not run would notice only when somebody needs them. */
    @Test
    void everyFileThatAScriptOrTheBuildNamesExists() throws IOException {
        List<String> missing = new ArrayList<>();
        int named = 0;
        for (Path script : scripts()) {
            Matcher file = USED_FILE.matcher(Files.readString(script));
            while (file.find()) {
                named++;
                if (!exists(file.group(1))) {
                    missing.add(script + ": " + file.group(1));
                }
            }
        }
        assertThat(named).isGreaterThan(40);
        assertThat(missing).isEmpty();
    }

    private static boolean exists(String path) throws IOException {
        int star = path.indexOf('*');
        if (star < 0) {
            return Files.exists(Path.of(path));
        }
        Path folder = Path.of(path.substring(0, path.lastIndexOf('/', star)));
        try (Stream<Path> files = Files.walk(folder)) {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + path);
            return files.anyMatch(matcher::matches);
        }
    }

    private static List<Path> scripts() throws IOException {
        List<Path> all = new ArrayList<>(List.of(Path.of("pom.xml"), Path.of(".ci/run")));
        for (String folder : List.of("build", "src/deb", "wildfly-config")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(Files::isRegularFile).forEach(all::add);
            }
        }
        return all;
    }

    @Test
    void indexListsEveryDecisionWithItsTitle() throws IOException {
        List<String> expected = new ArrayList<>();
        for (Path decision : markdown(DECISIONS)) {
            String file = decision.getFileName().toString();
            if (!file.equals("README.md")) {
                String number = file.substring(0, 3);
                String heading = Files.readAllLines(decision).get(0);
                assertThat(heading).startsWith("# " + number + " ");
                expected.add("[%s](%s) | %s |".formatted(number, file, heading.substring(6)));
            }
        }
        List<String> listed = Files.readAllLines(DECISIONS.resolve("README.md")).stream()
                .filter(line -> line.startsWith("| ["))
                .map(line -> line.substring(2, line.indexOf('|', line.indexOf(" | ") + 3) + 1))
                .toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyLineOfThePlanHasItsNumberAndATestOfTheSystem() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("docs/plan-coverage.md")).stream()
                .filter(line -> line.matches("\\| (?!---|no\\.).*"))
                .takeWhile(line -> !line.startsWith("| journey"))
                .toList();
        assertThat(lines).hasSizeGreaterThan(6).allSatisfy(line -> assertThat(line)
                .matches("\\| S\\d+ \\| .*")
                .as("a test of the demonstration's tables shows nothing of the system")
                .doesNotContain("DemoSharesTest"));
    }

    @Test
    void everyTestNamedInTheDocumentationExists() throws IOException {
        Map<String, Path> sources;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString(), file -> file, (first, same) -> first));
        }
        List<String> missing = new ArrayList<>();
        int named = 0;
        for (Path page : pages()) {
            Matcher test = NAMED_TEST.matcher(Files.readString(page));
            while (test.find()) {
                named++;
                Path source = sources.get(test.group(1) + ".java");
                String expected = test.group(2) == null ? "@Test" : "void " + test.group(2) + "(";
                if (source == null || !containsTest(Files.readString(source), expected)) {
                    missing.add(page + ": " + test.group());
                }
            }
        }
        assertThat(named).isGreaterThan(300);
        assertThat(missing).isEmpty();
    }

    private static boolean containsTest(String source, String expected) {
        return source.contains(expected) || (expected.equals("@Test") && source.contains("@ParameterizedTest"));
    }

    @Test
    void architectureNamesEveryJob() throws IOException {
        assertThat(Files.readString(Path.of("docs/architecture.md")))
                .contains(Stream.of(JobName.values())
                        .filter(job -> job != JobName.REFERRAL_DEADLINES)
                        .map(job -> "`" + job.name() + "`")
                        .toList());
    }

    @Test
    void everyPageNamedAmongTheScreensExists() throws IOException {
        List<String> named = PAGE.matcher(Files.readString(Path.of("docs/screens.md")))
                .results()
                .map(page -> page.group(1))
                .distinct()
                .toList();
        Path pages = Path.of("src/main/webapp");
        assertThat(named).hasSizeGreaterThan(100);
        assertThat(named).allSatisfy(page -> assertThat(Stream.of(page, page + ".xhtml", "WEB-INF/" + page + ".xhtml"))
                .as(page)
                .anyMatch(file -> Files.exists(pages.resolve(file))));
    }

    @Test
    void readmeHasAtMostNinetyLines() throws IOException {
        assertThat(Files.readAllLines(Path.of("README.md"))).hasSizeLessThanOrEqualTo(90);
    }

    @Test
    void readmeAndArchitectureNameEveryPackage() throws IOException {
        List<String> packages = HouseRules.FLOORS.stream()
                .flatMap(List::stream)
                .map("`%s`"::formatted)
                .toList();
        assertThat(Files.readString(Path.of("README.md"))).contains(packages);
        assertThat(Files.readString(Path.of("docs/architecture.md"))).contains(packages);
    }

    private static List<Path> pages() throws IOException {
        List<Path> all = new ArrayList<>(markdown(Path.of("docs")));
        all.add(Path.of("README.md"));
        all.add(Path.of("CONTRIBUTING.md"));
        return all;
    }

    private static List<Path> markdown(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).toList();
        }
    }
}
