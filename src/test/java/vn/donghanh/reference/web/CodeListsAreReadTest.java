package vn.donghanh.reference.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every list on the page of code lists is read by a form, so that what the Centre adds or retires there has an effect. */
class CodeListsAreReadTest {
    private static final Path CODE = Path.of("src/main/java/vn/donghanh");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern ADDED = Pattern.compile("insert into code_list \\([^;]*;");
    private static final Pattern REMOVED = Pattern.compile("delete from code_list where code in \\(([^)]*)\\)");
    private static final Pattern FIRST_TEXT = Pattern.compile("\\(\\s*'(\\w+)'");
    private static final Pattern TEXT = Pattern.compile("'(\\w+)'");
    private static final Pattern OPTIONS = Pattern.compile("codeLists\\.options\\('(\\w+)'\\)");

    @Test
    void everyListIsReadByAForm() throws IOException {
        List<String> code = files(CODE, ".java")
                .filter(file -> !file.startsWith(CODE.resolve("reference"))
                        && !file.startsWith(CODE.resolve("demo"))
                        && !file.startsWith(CODE.resolve("signin")))
                .map(CodeListsAreReadTest::read)
                .toList();
        Set<String> options = options();
        assertThat(lists()).hasSizeGreaterThan(12).allSatisfy(list -> assertThat(
                        options.contains(list) || code.stream().anyMatch(source -> source.contains('"' + list + '"')))
                .as("a form reads %s", list)
                .isTrue());
    }

    @Test
    void pagesAskForListsThatExist() throws IOException {
        Set<String> lists = lists();
        assertThat(options()).isNotEmpty().isSubsetOf(lists).isSubsetOf(CodeListTexts.LISTS);
        assertThat(CodeListTexts.LISTS).isSubsetOf(lists);
    }

    private static Set<String> options() throws IOException {
        Set<String> options = new TreeSet<>();
        files(PAGES, ".xhtml")
                .map(CodeListsAreReadTest::read)
                .flatMap(page -> texts(OPTIONS, page))
                .forEach(options::add);
        return options;
    }

    /** Returns the lists that the migrations leave. */
    private static Set<String> lists() throws IOException {
        Set<String> lists = new TreeSet<>();
        for (Path file : files(Path.of("sql/migration"), ".sql").sorted().toList()) {
            String script = read(file);
            ADDED.matcher(script)
                    .results()
                    .flatMap(statement -> texts(FIRST_TEXT, statement.group()))
                    .forEach(lists::add);
            REMOVED.matcher(script)
                    .results()
                    .flatMap(statement -> texts(TEXT, statement.group(1)))
                    .forEach(lists::remove);
        }
        return lists;
    }

    private static Stream<String> texts(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
    }

    private static Stream<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
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
