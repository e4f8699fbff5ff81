package vn.donghanh.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares the permissions of the roles with a second matrix, written by hand from the design, which states a reason for each permission. */
class RoleTest {
    private static final Path MATRIX = Path.of("src/test/resources/access-matrix.csv");
    private static final Set<Role> PARTNERS = Arrays.stream(Role.values())
            .filter(role -> role.name().endsWith("_PARTNER") || role == Role.PARTNER_ADMIN)
            .collect(Collectors.toSet());
    private static final Set<Role> WITHOUT_CASES =
            EnumSet.of(Role.REPORT_OFFICER, Role.PROGRAMME_OFFICER, Role.SYSADMIN);

    @ParameterizedTest
    @EnumSource
    void rolePermissionsMatchTheReferenceMatrix(Role role) throws IOException {
        Set<String> expected = rows().stream()
                .filter(row -> row.get(0).equals(role.name()))
                .map(row -> row.get(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> actual = EnumSet.allOf(Permission.class).stream()
                .filter(role::hasPermission)
                .map(Permission::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(actual)
                .as("security/Role.java and " + MATRIX + " differ about " + role
                        + ": if the permission is intended, add it to the file with a reason")
                .isEqualTo(expected);
    }

    @Test
    void everyMatrixEntryIsUniqueAndHasAReason() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row).hasSize(3);
            assertThat(row.get(2)).isNotBlank();
            assertThat(Role.valueOf(row.get(0)).hasPermission(Permission.valueOf(row.get(1))))
                    .isTrue();
        });
        assertThat(rows().stream().map(row -> row.get(0) + " " + row.get(1))).doesNotHaveDuplicates();
    }

    @Test
    void everyPermissionIsHeldByARole() {
        assertThat(EnumSet.allOf(Permission.class)).allSatisfy(permission -> assertThat(EnumSet.allOf(Role.class))
                .as(permission.name())
                .anyMatch(role -> role.hasPermission(permission)));
    }

    /** Roles that read cases are confirmed by the director; administrators and reporting officers read none. */
    @ParameterizedTest
    @EnumSource
    void caseReadingRolesNeedConfirmationAndSecondFactor(Role role) {
        boolean reads = !PARTNERS.contains(role) && !WITHOUT_CASES.contains(role);
        assertThat(role.needsConfirmation()).isEqualTo(reads);
        assertThat(role.needsSecondFactor()).isEqualTo(reads || role == Role.SYSADMIN);
        assertThat(role.kind() == Role.RoleKind.PARTNER).isEqualTo(PARTNERS.contains(role));
    }

    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(MATRIX).stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }
}
