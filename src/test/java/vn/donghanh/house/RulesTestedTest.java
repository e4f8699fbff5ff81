package vn.donghanh.house;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.donghanh.shared.BusinessRule;

/**
 * Every refusal is tested: each constant of every {@code …Rule} stands in a statement of a test that expects it. A test that only throws or mentions it
 * does not count.
 */
class RulesTestedTest {
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("\\b(\\w+Rule\\.[A-Z][A-Z0-9_]*)\\b");
    private static final Pattern THROWN = Pattern.compile("RuleViolationException(\\.at)?\\(([^(),;]*,)?\\s*$");
    private static final Pattern EXPECTS =
            Pattern.compile("\\b((assert|refus|isRefused|contains)\\w*|isEqualTo|expected|unmet|rules)\\b");

    @Test
    void everyRuleConstantIsExpectedInATest() throws IOException {
        Set<String> expected = expected();
        Set<String> untested = constants();
        untested.removeIf(expected::contains);
        assertThat(untested)
                .as(
                        """
                        Each of these refusals is expected by no test. For each, write a test that provokes it and
                        expects it by name, such as refused(ReferralRule.CASE_ENDED, () -> ...): in the plain test of
                        the entity or policy that throws it (ReferralTest), or in the test in the server of the
                        service that throws it (ReferralIT). If nothing can throw it any more, remove the constant
                        and its words in both languages.""")
                .isEmpty();
    }

    private static Set<String> constants() {
        return Product.CLASSES.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(BusinessRule.class))
                .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
                .map(constant -> ((Enum<?>) constant).getDeclaringClass().getSimpleName() + "." + constant)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void constantThatIsOnlyThrownOrMentionedDoesNotCount() {
        assertThat(
                        expectedIn(
                                """
                        void one() { throw new RuleViolationException(StayRule.A); }
                        void two() { refuses(RuleViolationException.at("field", StayRule.B)); }
                        void three() { StayRule chosen = StayRule.C; }
                        void four() { assertRefused(StayRule.D, () -> stay.end()); }
                        """))
                .containsExactly("StayRule.D");
    }

    private static Set<String> expected() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(TESTS.resolve("vn/donghanh/house")))
                    .toList();
            return sources.stream()
                    .flatMap(source -> expectedIn(read(source)).stream())
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> expectedIn(String source) {
        String code = COMMENT.matcher(source).replaceAll(" ");
        return NAMED.matcher(code)
                .results()
                .filter(found -> !THROWN.matcher(code.substring(start(code, found.start()), found.start()))
                        .find())
                .filter(found -> EXPECTS.matcher(code.substring(start(code, found.start()), end(code, found.end())))
                        .find())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns where the statement begins that contains this position. */
    private static int start(String code, int position) {
        return 1
                + Math.max(
                        code.lastIndexOf(';', position),
                        Math.max(code.lastIndexOf('{', position), code.lastIndexOf('}', position)));
    }

    private static int end(String code, int position) {
        int end = code.indexOf(';', position);
        return end < 0 ? code.length() : end;
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
