package vn.donghanh.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.donghanh.security.UseCases;

/** Identity values are returned one at a time; code that decrypts more of them returns none. */
class UnsealingTest {
    private static final String FIELDS = "vn.donghanh.person.PersonFieldRepository";

    /** Compares, scores or indexes values, and returns only references, codes and tokens. */
    private static final Set<String> LET_NONE_OUT = Set.of(
            "BirthDateQueries",
            "PersonSearchQueries",
            "DuplicateQueueRepository",
            "DuplicateScoringService",
            "PersonBlindIndexContributor",
            "ResidenceLookup",
            "ResidenceQueries");

    @Test
    void onlyOneUseCaseReturnsASingleIdentityValue() {
        Set<String> openers = new TreeSet<>();
        Set<String> useCases = new TreeSet<>();
        for (JavaMethod caller : callersOfOpen()) {
            openers.add(caller.getOwner().getSimpleName());
            if (caller.getOwner().isAnnotatedWith(UseCases.class)) {
                useCases.add(caller.getOwner().getSimpleName() + '.' + caller.getName() + ": "
                        + caller.getRawReturnType().getName());
            }
        }
        assertThat(useCases).containsExactly("IdentityService.open: java.lang.String");
        openers.remove("IdentityService");
        assertThat(openers).isEqualTo(new TreeSet<>(LET_NONE_OUT));
    }

    @Test
    void codeThatComparesValuesReturnsNone() {
        Set<String> answers = Product.CLASSES.stream()
                .filter(type -> LET_NONE_OUT.contains(type.getSimpleName()))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .map(method -> method.getOwner().getSimpleName() + '.' + method.getName() + ": "
                        + method.getRawReturnType().getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(answers)
                .containsExactlyInAnyOrder(
                        "BirthDateQueries.known: java.util.Map",
                        "BirthDateQueries.readable: vn.donghanh.person.BirthDateQueries$ReadableBirths",
                        "PersonSearchQueries.searchTokens: vn.donghanh.person.PersonSearchQueries$SearchTokens",
                        "PersonSearchQueries.isTooCommon: boolean",
                        "PersonSearchQueries.confirm: java.util.Set",
                        "DuplicateQueueRepository.recordFirstPairs: void",
                        "DuplicateQueueRepository.recordPairs: void",
                        "DuplicateScoringService.score: void",
                        "DuplicateScoringService.indicators: java.util.Map",
                        "PersonBlindIndexContributor.upToDate: boolean",
                        "PersonBlindIndexContributor.finished: void",
                        "PersonBlindIndexContributor.after: java.util.List",
                        "PersonBlindIndexContributor.count: long",
                        "PersonBlindIndexContributor.rebuildNext: java.util.Optional",
                        "ResidenceLookup.units: vn.donghanh.person.ResidenceLookup$Units",
                        "ResidenceQueries.between: java.util.Map",
                        "ResidenceQueries.dated: java.util.Map");
    }

    private Set<JavaMethod> callersOfOpen() {
        return Product.CLASSES.get(FIELDS).getMethods().stream()
                .filter(method -> method.getName().equals("open"))
                .flatMap(method -> method.getCallsOfSelf().stream())
                .map(call -> call.getOrigin())
                .filter(JavaMethod.class::isInstance)
                .map(JavaMethod.class::cast)
                .collect(Collectors.toSet());
    }
}
