package vn.donghanh.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Type names follow the naming rules, and each rule detects a type made to break it. */
class NamingRulesTest {
    private static final JavaClasses BREAKERS = new ClassFileImporter().importPackages("vn.donghanh.house.bad.names");
    private static final Pattern TEST_METHOD = Pattern.compile("\\n    (?:public )?void (\\w+)\\(");
    private static final int LONGEST = 60;

    static Stream<Arguments> rules() {
        return Map.ofEntries(
                        Map.entry("use cases are services or queries", NamingRules.USE_CASES_ARE_SERVICES_OR_QUERIES),
                        Map.entry("readers are queries", NamingRules.READERS_ARE_QUERIES),
                        Map.entry("queries say that they read", NamingRules.QUERIES_SAY_THAT_THEY_READ),
                        Map.entry("queries change nothing", NamingRules.QUERIES_CHANGE_NOTHING),
                        Map.entry("persistence is named", NamingRules.PERSISTENCE_IS_NAMED),
                        Map.entry("encryption is named", NamingRules.ENCRYPTION_IS_NAMED),
                        Map.entry("ciphers encrypt", NamingRules.CIPHERS_ENCRYPT),
                        Map.entry("formatters write for pages", NamingRules.FORMATTERS_WRITE_FOR_PAGES),
                        Map.entry("views are records", NamingRules.VIEWS_ARE_RECORDS),
                        Map.entry("moves are transitions", NamingRules.MOVES_ARE_TRANSITIONS),
                        Map.entry("no shared nested name twice", NamingRules.NO_SHARED_NESTED_NAME_TWICE),
                        Map.entry("entities are not rows or views", NamingRules.ENTITIES_ARE_NOT_ROWS_OR_VIEWS),
                        Map.entry("refusals are rules", NamingRules.REFUSALS_ARE_RULES),
                        Map.entry("throwables are exceptions", NamingRules.THROWABLES_ARE_EXCEPTIONS),
                        Map.entry("pages are beans of pages", NamingRules.PAGES_ARE_BEANS_OF_PAGES),
                        Map.entry("no name is a riddle", NamingRules.NO_NAME_IS_A_RIDDLE),
                        Map.entry("no member is a riddle", NamingRules.NO_MEMBER_IS_A_RIDDLE),
                        Map.entry("scheduled work is a job", NamingRules.SCHEDULED_WORK_IS_A_JOB),
                        Map.entry("features implement providers", NamingRules.FEATURES_IMPLEMENT_PROVIDERS),
                        Map.entry("validated input is a command", NamingRules.VALIDATED_INPUT_IS_A_COMMAND),
                        Map.entry("no simple name twice", NamingRules.NO_SIMPLE_NAME_TWICE))
                .entrySet()
                .stream()
                .map(rule -> Arguments.of(rule.getKey(), rule.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void codeFollowsTheRule(String name, ArchRule rule) {
        rule.check(Product.CLASSES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void ruleDetectsAViolation(String name, ArchRule rule) {
        assertThatThrownBy(() -> rule.check(BREAKERS)).isInstanceOf(AssertionError.class);
    }

    @Test
    void storingAndChangingAreBothDetectedInQueries() {
        assertThatThrownBy(() -> NamingRules.QUERIES_CHANGE_NOTHING.check(BREAKERS))
                .hasMessageContaining("EntityManager.persist")
                .hasMessageContaining("StayEvent.end()");
    }

    @Test
    void noPackageHoldsMoreThanFortyTypes() {
        NamingRules.packagesOfAtMost(40).check(Product.CLASSES);
    }

    @Test
    void tooLargePackageIsDetected() {
        assertThatThrownBy(() -> NamingRules.packagesOfAtMost(1).check(BREAKERS))
                .isInstanceOf(AssertionError.class);
        assertThatCode(() -> NamingRules.packagesOfAtMost(2).check(BREAKERS)).doesNotThrowAnyException();
    }

    @Test
    void testNamesHaveAtMostSixtyLetters() throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file : files.filter(path -> path.toString().matches(".*(Test|IT)\\.java"))
                    .toList()) {
                TEST_METHOD
                        .matcher(Files.readString(file))
                        .results()
                        .map(method -> method.group(1))
                        .forEach(names::add);
            }
        }
        assertThat(names).hasSizeGreaterThan(1000).allSatisfy(name -> assertThat(name)
                .hasSizeLessThanOrEqualTo(LONGEST));
    }
}
