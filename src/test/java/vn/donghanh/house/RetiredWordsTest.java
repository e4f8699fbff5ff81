package vn.donghanh.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words that said little to a reader do not come back in message keys, in constants and in variables. */
class RetiredWordsTest {
    private static final Path BUNDLES = Path.of("src/main/resources/vn/donghanh/messages");
    private static final Pattern RETIRED = Pattern.compile(
            "(^|[._])(told|untold|clock|desk|hers|road|pass_on|behind_glass)($|[._])", Pattern.CASE_INSENSITIVE);

    private static final List<Path> SOURCES = List.of(Path.of("src/main/java"), Path.of("src/test/java"));
    private static final Pattern TEXT_OR_COMMENT = Pattern.compile(
            "\"\"\"[\\s\\S]*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)+'|//[^\\n]*|/\\*[\\s\\S]*?\\*/");
    private static final String PRONOUNS =
            "(one|each|it|told|hers|mine|theirs|keep|why|how|which|who|whose|here|there|gone)";

    /** A pronoun or adverb behind its type, or as the parameter of a lambda. */
    private static final Pattern VARIABLE = Pattern.compile(
            "(?<![\\w.])(?!return |throw |new |else |case )[\\w.]+(?:<[^;(){}=]*>)?(?:\\[])*(?: ?\\.\\.\\.)? "
                    + PRONOUNS + " ?[=;:,)]|(?<![\\w.])" + PRONOUNS + " ->|[(,] ?" + PRONOUNS + "(?:, \\w+)*\\) ->");

    @Test
    void keysOfMessagesUseNoRetiredWord() throws IOException {
        List<Path> bundles;
        try (Stream<Path> files = Files.list(BUNDLES)) {
            bundles = files.filter(file -> file.toString().endsWith("_vi.properties"))
                    .toList();
        }
        assertThat(bundles).hasSizeGreaterThan(20);
        for (Path bundle : bundles) {
            Properties texts = new Properties();
            try (Reader reader = Files.newBufferedReader(bundle)) {
                texts.load(reader);
            }
            assertThat(texts.stringPropertyNames())
                    .noneMatch(key -> RETIRED.matcher(key).find());
        }
    }

    @Test
    void constantsUseNoRetiredWord() {
        assertThat(Product.CLASSES.stream()
                        .filter(JavaClass::isEnum)
                        .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
                        .map(constant -> ((Enum<?>) constant).name()))
                .hasSizeGreaterThan(1000)
                .noneMatch(name -> RETIRED.matcher(name).find());
    }

    @Test
    void variablesSayWhatTheyHold() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path root : SOURCES) {
            try (Stream<Path> files = Files.walk(root)) {
                // the breakers of the rules for names have such names on purpose
                files.filter(file -> file.toString().endsWith(".java")
                                && !file.toString().contains("/house/bad/"))
                        .forEach(sources::add);
            }
        }
        assertThat(sources).hasSizeGreaterThan(1500);
        for (Path source : sources) {
            assertThat(pronouns(Files.readString(source))).as(source.toString()).isEmpty();
        }
    }

    @Test
    void pronounAsVariableIsDetected() {
        assertThat(pronouns("String one = text; // it = 1")).containsExactly("String one =");
        assertThat(pronouns("void send(List<String> which, int... each) {}")).hasSize(2);
        assertThat(pronouns("all.forEach(who -> go(who)); map.merge(1, 2, (one, other) -> other)"))
                .hasSize(2);
        assertThat(pronouns("for (byte[] gone : all) { return gone; }")).containsExactly("byte[] gone :");
        assertThat(pronouns("return one; /* String one; */ call(\"String one;\", same.one, oneOf)"))
                .isEmpty();
    }

    private static List<String> pronouns(String source) {
        return VARIABLE.matcher(TEXT_OR_COMMENT.matcher(source).replaceAll("\"\""))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void retiredWordIsDetected() {
        assertThat(Stream.of("referral.told.CENTRE", "TaskKind.REFERRAL_CLOCK", "AUDIT_DESK", "shared.case.road")
                        .filter(key -> !RETIRED.matcher(key).find()))
                .isEmpty();
        assertThat(RETIRED.matcher("rule.IntakeRule.DEADLINE_NOT_YOURS").find()).isFalse();
    }
}
