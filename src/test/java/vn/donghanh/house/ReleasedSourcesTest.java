package vn.donghanh.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.donghanh.document.DocumentContentService;
import vn.donghanh.reporting.OutcomeQueries;
import vn.donghanh.reporting.released.TargetReportQueries;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;

/**
 * Who sees figures for release is shown numbers of the register of released numbers, of returns by other bodies and of the staff's courses: no use case
 * for these roles reaches a class that reads cases, clients or what features record about them. {@code DocumentContentService} copies documents that
 * were opened elsewhere, and shows no figure.
 */
class ReleasedSourcesTest {
    /** Packages whose rows do not speak of clients, and the register with what was signed. */
    private static final Pattern ALLOWED = Pattern.compile(
            "vn\\.donghanh\\.(shared|encryption|keymanagement|security|audit|operations|reference|partner|staff"
                    + "|account|signin|document|staffcourse|reporting\\.(released|signed|programme|returns|report))(\\..*)?");

    @Test
    void rolesOfReleasedFiguresReachNoCase() {
        List<JavaClass> useCases = Product.CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(UseCases.class))
                .filter(type -> !type.equals(Product.CLASSES.get(DocumentContentService.class)))
                .filter(ReleasedSourcesTest::isForReleasedFigures)
                .toList();
        assertThat(useCases).extracting(JavaClass::getName).contains(TargetReportQueries.class.getName());
        assertThat(useCases)
                .allSatisfy(type ->
                        assertThat(readersOfCases(type)).as(type.getName()).isEmpty());
    }

    /** The same search finds them where figures are exact. */
    @Test
    void figuresAtWorkReachCases() {
        assertThat(readersOfCases(Product.CLASSES.get(OutcomeQueries.class))).isNotEmpty();
    }

    /** Letters to authorities state figures of the register only. */
    @Test
    void lettersTakeFiguresFromTheRegister() {
        noClasses()
                .that()
                .resideInAPackage("vn.donghanh.lawful..")
                .should()
                .dependOnClassesThat(resideInAPackage("vn.donghanh.reporting..")
                        .and(JavaClass.Predicates.resideOutsideOfPackage("vn.donghanh.reporting.released.."))
                        .and(new DescribedPredicate<>("count") {
                            @Override
                            public boolean test(JavaClass type) {
                                return type.getFields().stream().anyMatch(ReleasedSourcesTest::isInjected)
                                        || holdsRows(type);
                            }
                        }))
                .check(Product.CLASSES);
    }

    private static boolean isForReleasedFigures(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.isAnnotatedWith(Requires.class))
                .anyMatch(method -> Arrays.asList(
                                method.getAnnotationOfType(Requires.class).value())
                        .contains(Permission.FIGURES_SEE));
    }

    private static Set<String> readersOfCases(JavaClass start) {
        Set<JavaClass> seen = new HashSet<>();
        Deque<JavaClass> open = new ArrayDeque<>(List.of(start));
        Set<String> found = new TreeSet<>();
        while (!open.isEmpty()) {
            JavaClass type = open.pop();
            if (seen.add(type)) {
                if (holdsRows(type) && !ALLOWED.matcher(type.getPackageName()).matches()) {
                    found.add(type.getName());
                }
                type.getAllFields().stream()
                        .filter(ReleasedSourcesTest::isInjected)
                        .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream())
                        .filter(injected -> injected.getPackageName().startsWith("vn.donghanh."))
                        .forEach(open::push);
            }
        }
        return found;
    }

    private static boolean isInjected(JavaField field) {
        return field.isAnnotatedWith(Inject.class);
    }

    private static boolean holdsRows(JavaClass type) {
        return type.getFields().stream().anyMatch(field -> field.getRawType().isEquivalentTo(EntityManager.class));
    }
}
