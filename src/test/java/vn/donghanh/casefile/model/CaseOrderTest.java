package vn.donghanh.casefile.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The generated columns by which the database lists cases say the same as the statuses and levels. */
class CaseOrderTest {
    private static final Pattern OPEN_STATUSES = Pattern.compile("status in \\(([^)]*)\\)");
    private static final Pattern WORD = Pattern.compile("'(\\w+)'");
    private static final Pattern RANK = Pattern.compile("when '(\\w+)' then (\\d)|else (\\d)");

    private static String migration;

    @BeforeAll
    static void read() throws IOException {
        migration = Files.readString(Path.of("sql/migration/V1123__order_of_cases_on_grants.sql"));
    }

    @Test
    void openCasesAreThoseWithAnOpenStatus() {
        MatchResult statuses =
                OPEN_STATUSES.matcher(migration).results().findFirst().orElseThrow();
        assertThat(WORD.matcher(statuses.group(1)).results().map(word -> word.group(1)))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(CaseStatus.values())
                        .filter(CaseStatus::isOpen)
                        .map(Enum::name)
                        .toList());
    }

    @Test
    void theMostUrgentLevelComesFirst() {
        assertThat(RANK.matcher(migration)
                        .results()
                        .map(rank -> rank.group(1) == null
                                ? TriageLevel.LOW + " " + rank.group(3)
                                : rank.group(1) + " " + rank.group(2)))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(TriageLevel.values())
                        .map(level -> level + " "
                                + (EnumSet.range(level, TriageLevel.CRITICAL).size() - 1))
                        .toList());
    }
}
