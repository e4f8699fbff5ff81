package vn.donghanh.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;

/** The list of classes that {@code mvn test -Pmutation} breaks names what exists, and every class with rules. */
class MutatedClassesTest {
    private static final Path LIST = Path.of("build/mutated-classes.txt");
    private static final Pattern RULES_BY_NAME = Pattern.compile(".+(Policy|Checklist)");
    private static final Pattern TABLE_BY_NAME = Pattern.compile(".+(Status|Step)");
    private static final Set<String> OF_EVERY_ENUM = Set.of("values", "valueOf", "$values");

    @Test
    void everyListedClassExists() throws IOException {
        Set<String> missing = listed();
        missing.removeIf(Product.CLASSES::contain);
        assertThat(missing)
                .as("classes of build/mutated-classes.txt that are gone or have moved")
                .isEmpty();
    }

    @Test
    void everyClassWithRulesIsListed() throws IOException {
        Set<String> without = Product.CLASSES.stream()
                .filter(MutatedClassesTest::hasRules)
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        without.removeAll(listed());
        assertThat(without)
                .as("classes with rules that no mutant tests: add each to build/mutated-classes.txt, with a plain test")
                .isEmpty();
    }

    @Test
    void rulesAreFoundInEntitiesPoliciesAndStateTables() {
        assertThat(Arrays.asList(
                        "vn.donghanh.referral.Referral",
                        "vn.donghanh.consent.ConsentPolicy",
                        "vn.donghanh.stay.StayStatus",
                        "vn.donghanh.lawful.LawfulStep"))
                .allMatch(name -> hasRules(Product.CLASSES.get(name)));
        assertThat(hasRules(Product.CLASSES.get("vn.donghanh.audit.AuditContext")))
                .isFalse();
    }

    private static boolean hasRules(JavaClass type) {
        if (type.isInterface() || type.getEnclosingClass().isPresent()) {
            return false;
        }
        return (type.isAnnotatedWith(Entity.class) && refuses(type))
                || RULES_BY_NAME.matcher(type.getSimpleName()).matches()
                || (type.isEnum() && TABLE_BY_NAME.matcher(type.getSimpleName()).matches() && decides(type));
    }

    private static boolean refuses(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .anyMatch(used ->
                        used.isAssignableTo(RuleViolationException.class) || used.isEquivalentTo(Precondition.class));
    }

    /** Whether it has a method of its own, and is not only a list of names. */
    private static boolean decides(JavaClass type) {
        return type.getMethods().stream()
                .anyMatch(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !OF_EVERY_ENUM.contains(method.getName()));
    }

    private static Set<String> listed() throws IOException {
        return new TreeSet<>(Files.readAllLines(LIST));
    }
}
