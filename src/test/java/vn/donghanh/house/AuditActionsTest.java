package vn.donghanh.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.security.UseCases;

/** Every use case has its own action name in the audit log, which does not change when classes or methods are renamed. */
public class AuditActionsTest {
    private static final Path PINNED = Path.of("src/test/resources/audit-actions.txt");
    /** The migrations that gave events another name, in their order. */
    private static final List<Path> RENAMINGS = Stream.of(
                    "V0700__audit_action_names",
                    "V1075__training_in_the_one_loop",
                    "V1076__sending_to_clinics_in_the_one_loop",
                    "V1080__answers_of_clinics_are_logged_like_all")
            .map(name -> Path.of("sql/migration", name + ".sql"))
            .toList();

    private static final Pattern RENAMED = Pattern.compile("\\('([\\w.-]+)', '([a-z.-]+)'\\)");
    private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*");
    private static final int LONGEST = 60;

    /** All action names, sorted: a new or changed name needs a line, and a changed one also a migration of the log. */
    public static List<String> pinned() throws IOException {
        return Files.readAllLines(PINNED);
    }

    /** The present action names of events that were written under former names. */
    public static Map<String, String> renamed() throws IOException {
        Map<String, String> names = new TreeMap<>();
        for (Path renaming : RENAMINGS) {
            Map<String, String> rows = RENAMED.matcher(Files.readString(renaming))
                    .results()
                    .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
            names.replaceAll((former, present) -> rows.getOrDefault(present, present));
            names.putAll(rows);
        }
        return names;
    }

    @Test
    void everyUseCaseHasItsOwnActionName() {
        assertThat(faults(Product.CLASSES)).isEmpty();
    }

    @Test
    void invalidActionNamesAreDetected() {
        JavaClasses breakers = new ClassFileImporter().importPackages("vn.donghanh.house.bad");

        assertThat(faults(breakers))
                .containsExactlyInAnyOrder(
                        "forgetsItsPermission has no action name",
                        "opensUnderTheSameName shares case.open",
                        "isNamedLikeItsMethod is ill-formed: Careless.isNamedLikeItsMethod",
                        "leavesNoEvent is no use case");
    }

    @Test
    void namesMatchTheList() throws IOException {
        Set<String> names = new TreeSet<>();
        actions(Product.CLASSES).forEach(method -> names.add(name(method)));

        assertThat(pinned()).containsExactlyElementsOf(names);
    }

    private static List<String> faults(JavaClasses classes) {
        List<String> faults = new ArrayList<>();
        useCases(classes)
                .filter(method -> !method.isAnnotatedWith(AuditAction.class))
                .forEach(method -> faults.add(method.getName() + " has no action name"));
        Set<String> known = new HashSet<>();
        actions(classes).forEach(method -> {
            String name = name(method);
            if (!method.getOwner().isAnnotatedWith(UseCases.class)
                    || !method.getModifiers().contains(JavaModifier.PUBLIC)) {
                faults.add(method.getName() + " is no use case");
            }
            if (!NAME.matcher(name).matches() || name.length() > LONGEST) {
                faults.add(method.getName() + " is ill-formed: " + name);
            }
            if (!known.add(name)) {
                faults.add(method.getName() + " shares " + name);
            }
        });
        return faults;
    }

    private static Stream<JavaMethod> useCases(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(UseCases.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC));
    }

    private static Stream<JavaMethod> actions(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(AuditAction.class))
                .sorted(Comparator.comparing(JavaMethod::getFullName));
    }

    private static String name(JavaMethod method) {
        return method.getAnnotationOfType(AuditAction.class).value();
    }
}
