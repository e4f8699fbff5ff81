package vn.donghanh.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.donghanh.shared.WorkingDays;

/** The number of a deadline means something without its unit only where the unit is fixed. */
class DeadlineNumberTest {
    private static final Path PRODUCT = Path.of("src/main/java");
    private static final Pattern READ = Pattern.compile("\\bamount\\(\\s*DeadlineCode\\.([A-Z0-9_]+)");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Test
    void unitIsFixedExactlyWhereTheNumberIsReadAlone() throws IOException {
        try (Stream<Path> files = Files.walk(PRODUCT)) {
            Set<String> read = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> READ.matcher(text(file)).results().map(match -> match.group(1)))
                    .collect(Collectors.toSet());
            assertThat(read)
                    .containsExactlyInAnyOrderElementsOf(Stream.of(DeadlineCode.values())
                            .filter(code -> code.fixedUnit() != null)
                            .map(Enum::name)
                            .toList());
        }
    }

    @Test
    void numberOfAChangeableUnitIsNotReadAlone() {
        DeadlineSnapshot table = new DeadlineSnapshot(
                List.of(row(DeadlineCode.STAY_LEFT), row(DeadlineCode.COVER_LONGEST)), new WorkingDays(Set.of()));
        assertThat(table.amount(DeadlineCode.COVER_LONGEST, FIRST)).isEqualTo(7);
        assertThatThrownBy(() -> table.amount(DeadlineCode.STAY_LEFT, FIRST))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("STAY_LEFT");
    }

    private static LegalDeadline row(DeadlineCode code) {
        return new LegalDeadline(code, 7, DeadlineUnit.DAYS, "Điều 1", FIRST, null);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
