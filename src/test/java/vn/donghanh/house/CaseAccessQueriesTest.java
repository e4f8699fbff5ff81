package vn.donghanh.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Access to cases is queried in one class: no other class names the tables of grants or blocks in a query; three more write grants and what stand-ins get, one looks for grants that are missing, one keeps what grants say of their cases. */
class CaseAccessQueriesTest {
    private static final Path PRODUCT = Path.of("src/main/java");
    private static final String OWNER = "CaseAccess.java";

    /** Looks for what the grants of others lack; nobody reads by it. */
    private static final String MISSED = "MissedAccessRepository.java";

    /** Looks for grants that do not say until when their case counts, before it writes that: so it locks no others. Nobody reads by it. */
    private static final String FOLLOWING = "CountedGrants.java";

    private static final List<String> WRITERS =
            List.of("AccessGrantRepository.java", "CaseAccessRepository.java", "StandInGrantRepository.java");

    /** Entities name their own tables. */
    private static final List<String> ENTITIES = List.of("AccessGrant.java", "AccessBlock.java");

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");
    private static final Pattern TEXT = Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"");
    private static final Pattern ROWS = Pattern.compile("\\b(?:AccessGrant|AccessBlock|case_grant|case_block)\\b");

    @Test
    void oneClassQueriesAccessAndBlocks() throws IOException {
        Map<String, String> sources = sources();
        assertThat(sources).containsKeys(ENTITIES.toArray(String[]::new));
        ENTITIES.forEach(sources::remove);

        assertThat(asking(sources))
                .as("Compose the query from a predicate of CaseAccess, or add one there")
                .containsExactly(WRITERS.get(0), OWNER, WRITERS.get(1), FOLLOWING, MISSED, WRITERS.get(2));
    }

    @ParameterizedTest
    @FieldSource("WRITERS")
    void grantsAreWrittenAndNeverAsked(String writer) throws IOException {
        assertThat(TEXT.matcher(COMMENT.matcher(Objects.requireNonNull(sources().get(writer)))
                                .replaceAll(" "))
                        .results()
                        .map(text -> text.group().replaceAll("^\"+\\s*", ""))
                        .filter(text -> ROWS.matcher(text).find()))
                .isNotEmpty()
                .allSatisfy(query -> assertThat(query).matches("(?s)(insert into|update) .*"));
    }

    @Test
    void queryElsewhereIsDetected() {
        Map<String, String> sources = Map.of(
                "Jpql.java", "em.createQuery(\"select a from AccessGrant a where a.caseId = :c\")",
                "Block.java", "String q = \"\"\"\n  not exists (select 1 from\n  AccessBlock b)\"\"\";",
                "Sql.java", "em.createNativeQuery(\"select count(*) from case_grant\")",
                "Comment.java", "/** \"from AccessGrant\" */ class Comment {}",
                "Type.java", "List<AccessGrant> readers = access.readers(\"c\"); // AccessBlock");

        assertThat(asking(new TreeMap<>(sources))).containsExactly("Block.java", "Jpql.java", "Sql.java");
    }

    private static List<String> asking(Map<String, String> sources) {
        return sources.entrySet().stream()
                .filter(source -> TEXT.matcher(
                                COMMENT.matcher(source.getValue()).replaceAll(" "))
                        .results()
                        .anyMatch(text -> ROWS.matcher(text.group()).find()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(PRODUCT)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> sources.put(file.getFileName().toString(), read(file)));
        }
        return sources;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
