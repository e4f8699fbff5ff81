package vn.donghanh.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A query names records and constants as text, which the compiler does not read: every one exists. */
class QueriedClassesTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern IMPORT_OR_PACKAGE = Pattern.compile("(?m)^(?:import|package) .*$");
    private static final Pattern NAME =
            Pattern.compile("vn\\.donghanh(?:\\.[a-z]\\w*)*\\.([A-Z]\\w*)(?:\\$(\\w+))?(?:\\.([A-Z]\\w*))?");

    @Test
    void classesAndConstantsNamedInTextsExist() throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                names.addAll(namesIn(Files.readString(file)));
            }
        }
        assertThat(names).hasSizeGreaterThan(100).allMatch(QueriedClassesTest::exists);
    }

    @Test
    void missingClassOrConstantIsDetected() {
        assertThat(
                        namesIn(
                                """
                        package vn.donghanh.person;
                        import vn.donghanh.person.Gone;
                        "select new vn.donghanh.security.Role$Gone(p.id) where p.role = vn.donghanh.security.Role.DIRECTOR"
                        + " and p.role <> vn.donghanh.security.Role.KING and new vn.donghanh.house.Gone(1)";"""))
                .hasSize(4)
                .filteredOn(name -> !exists(name))
                .containsExactly(
                        "vn.donghanh.security.Role$Gone", "vn.donghanh.security.Role.KING", "vn.donghanh.house.Gone");
    }

    private static List<String> namesIn(String source) {
        return NAME.matcher(IMPORT_OR_PACKAGE.matcher(source).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static boolean exists(String name) {
        if (isClass(name)) {
            return true;
        }
        int end = name.lastIndexOf('.');
        return isClass(name.substring(0, end)) && isMember(name.substring(0, end), name.substring(end + 1));
    }

    private static boolean isMember(String type, String member) {
        Class<?> owner = load(type);
        return owner != null
                && (Stream.of(owner.getDeclaredFields())
                                .anyMatch(field -> field.getName().equals(member))
                        || isClass(type + "$" + member));
    }

    private static boolean isClass(String name) {
        return load(name) != null;
    }

    private static @Nullable Class<?> load(String name) {
        try {
            return Class.forName(name, false, QueriedClassesTest.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            return null;
        }
    }
}
