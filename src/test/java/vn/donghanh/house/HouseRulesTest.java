package vn.donghanh.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The code follows the structure rules, and each rule detects a class made to break it. */
class HouseRulesTest {
    private static final JavaClasses BREAKERS = new ClassFileImporter().importPackages("vn.donghanh.house.bad");

    static Stream<Arguments> rules() {
        return Map.ofEntries(
                        Map.entry("nobody depends on screens", HouseRules.NOBODY_DEPENDS_ON_SCREENS),
                        Map.entry("only screens know Faces", HouseRules.ONLY_SCREENS_KNOW_FACES),
                        Map.entry("screens know no persistence", HouseRules.SCREENS_KNOW_NO_PERSISTENCE),
                        Map.entry(
                                "every use case states its permission",
                                HouseRules.EVERY_USE_CASE_STATES_ITS_PERMISSION),
                        Map.entry("entities have no setters", HouseRules.ENTITIES_HAVE_NO_SETTERS),
                        Map.entry("time comes from the clock", HouseRules.TIME_COMES_FROM_THE_CLOCK),
                        Map.entry("pages hold no entity", HouseRules.PAGES_HOLD_NO_ENTITY),
                        Map.entry(
                                "beans of pages live with the screens",
                                HouseRules.BEANS_OF_PAGES_LIVE_WITH_THE_SCREENS),
                        Map.entry("nothing lives in the session", HouseRules.NOTHING_LIVES_IN_THE_SESSION),
                        Map.entry("the focus is set at once", HouseRules.FOCUS_IS_SET_AT_ONCE),
                        Map.entry(
                                "addresses are read without a stack trace",
                                HouseRules.ADDRESSES_ARE_READ_WITHOUT_A_STACK_TRACE),
                        Map.entry("rows come as a list", HouseRules.ROWS_COME_AS_A_LIST),
                        Map.entry("offering a form opens nothing", HouseRules.OFFERING_A_FORM_OPENS_NOTHING),
                        Map.entry("nobody prints", HouseRules.NOBODY_PRINTS),
                        Map.entry("chance is secure", HouseRules.CHANCE_IS_SECURE),
                        Map.entry(
                                "only the demo moves time or acts for others",
                                HouseRules.ONLY_THE_DEMO_MOVES_TIME_OR_ACTS_FOR_OTHERS),
                        Map.entry("use cases have no state", HouseRules.USE_CASES_HAVE_NO_STATE))
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
    void everyPackageUsesOnlyLowerLayers() {
        HouseRules.floors().forEach(rule -> rule.check(Product.CLASSES));
    }

    @Test
    void everyPackageHasALayer() {
        Set<String> packages = new TreeSet<>();
        Product.CLASSES.forEach(
                type -> packages.add(type.getPackageName().replaceAll("^vn\\.donghanh\\.(\\w+).*", "$1")));
        Set<String> known = new TreeSet<>();
        HouseRules.FLOORS.forEach(known::addAll);
        assertThat(known).containsAll(packages);
    }
}
