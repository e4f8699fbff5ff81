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

/** Every refusal is tested: each constant of every {@code …Rule} is named in the sources of the tests. */
class RulesTestedTest {
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("\\b(\\w+Rule\\.[A-Z][A-Z0-9_]*)\\b");

    @Test
    void everyRuleConstantIsNamedInATest() throws IOException {
        Set<String> named = named();
        Set<String> untested = constants();
        untested.removeIf(named::contains);
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

    private static Set<String> named() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(TESTS.resolve("vn/donghanh/house")))
                    .toList();
            return sources.stream()
                    .flatMap(source -> NAMED.matcher(
                                    COMMENT.matcher(read(source)).replaceAll(" "))
                            .results()
                            .map(MatchResult::group))
                    .collect(Collectors.toSet());
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
