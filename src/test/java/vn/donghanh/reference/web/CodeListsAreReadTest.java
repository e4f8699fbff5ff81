package vn.donghanh.reference.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.donghanh.partner.ServiceKind;
import vn.donghanh.person.profile.ProfileField;

/** Every list on the page of code lists is read by a form, so that what the Centre adds or retires there has an effect. */
class CodeListsAreReadTest {
    private static final Path CODE = Path.of("src/main/java/vn/donghanh");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern ADDED = Pattern.compile("insert into code_list \\([^;]*;");
    private static final Pattern REMOVED = Pattern.compile("delete from code_list where code in \\(([^)]*)\\)");
    private static final Pattern FIRST_TEXT = Pattern.compile("\\(\\s*'(\\w+)'");
    private static final Pattern TEXT = Pattern.compile("'(\\w+)'");
    private static final Pattern OPTIONS = Pattern.compile("codeLists\\.options\\('(\\w+)'\\)");

    private static final Pattern QUERIES = Pattern.compile("CodeListQueries (\\w+);");
    private static final Pattern CONSTANT = Pattern.compile(" (\\w+) =\\s*(Set\\.of\\([^;]*\\)|[\\w.\"]+);");

    /** A text, or a constant of this class or of another one. */
    private static final Pattern NAME = Pattern.compile("\"(\\w+)\"|(?:\\b(\\w+)\\.)?\\b([A-Z][A-Z_]+)\\b");

    @Test
    void everyListIsReadByAForm() throws IOException {
        Sources sources = new Sources();
        for (Path file : files(CODE, ".java").toList()) {
            sources.add(file.getFileName().toString().replace(".java", ""), read(file));
        }
        Set<String> asked = sources.listsAskedFor();
        asked.addAll(options());
        asked.addAll(ProfileField.lists());
        Arrays.stream(ServiceKind.values())
                .flatMap(kind -> kind.list().stream())
                .forEach(asked::add);
        assertThat(lists()).hasSizeGreaterThan(12).isSubsetOf(asked);
    }

    @Test
    void aListThatIsOnlyNamedIsNotRead() {
        Sources sources = new Sources();
        sources.add(
                "Mentions",
                """
                @Inject CodeListQueries lists;
                static final String GOODS = "goods";
                void view() { audit.about("education", lists); names.findValid("religion", day); }""");
        assertThat(sources.listsAskedFor()).isEmpty();
        sources.add(
                "Reads",
                """
                @Inject CodeListQueries lists;
                private static final Set<String> LISTS = Set.of(Mentions.GOODS, "housing");
                void view() { lists.findAll(LISTS); lists
                    .isValid("education", code, day); lists.findValid(Set.of(Mentions.GOODS), day); }""");
        assertThat(sources.listsAskedFor()).containsExactlyInAnyOrder("goods", "housing", "education");
    }

    @Test
    void pagesAskForListsThatExist() throws IOException {
        Set<String> lists = lists();
        assertThat(options()).isNotEmpty().isSubsetOf(lists).isSubsetOf(CodeListTexts.LISTS);
        assertThat(CodeListTexts.LISTS).isSubsetOf(lists);
    }

    /** Source files by the name of their class, in which calls of the queries are looked up. */
    private static final class Sources {
        private final Map<String, String> texts = new TreeMap<>();

        void add(String name, String text) {
            texts.put(name, text);
        }

        /** Returns the lists that are named, directly or by a constant, in the first argument of a call of the queries. */
        Set<String> listsAskedFor() {
            Set<String> lists = new TreeSet<>();
            texts.forEach((name, text) -> QUERIES.matcher(text)
                    .results()
                    .map(field -> Pattern.compile("\\b" + field.group(1)
                            + "\\s*\\.(?:find\\w*|isValid)\\(\\s*(Set\\.of\\([^)]*\\)|[\\w.\"]+)"))
                    .flatMap(call -> call.matcher(text).results())
                    .forEach(call -> lists.addAll(values(name, call.group(1)))));
            return lists;
        }

        private List<String> values(String name, String expression) {
            List<String> values = new ArrayList<>();
            NAME.matcher(expression).results().forEach(found -> {
                if (found.group(1) != null) {
                    values.add(found.group(1));
                } else {
                    String owner = found.group(2) == null ? name : found.group(2);
                    CONSTANT.matcher(texts.getOrDefault(owner, ""))
                            .results()
                            .filter(constant -> constant.group(1).equals(found.group(3)))
                            .forEach(constant -> values.addAll(values(owner, constant.group(2))));
                }
            });
            return values;
        }
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
