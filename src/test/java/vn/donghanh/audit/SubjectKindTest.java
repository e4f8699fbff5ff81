package vn.donghanh.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SubjectKindTest {
    private static final String REF = "0123456789abcdefghjkmnpqrs";
    private static final Pattern ABOUT =
            Pattern.compile("(?:\\w+\\.about\\(\\s*|super\\((?=\"\\w+\", \\w+::))\"(\\w+)\"");

    @ParameterizedTest
    @EnumSource(SubjectKind.class)
    void freeTextIsNotRecordedAsReference(SubjectKind kind) {
        Stream.of(
                        "Trần Thị Lan 0601234563",
                        "Nguyen Thi Na",
                        "nguyen thi na",
                        "lan!",
                        "<script>",
                        "#{7*7}",
                        "",
                        " ",
                        "C".repeat(200),
                        "a".repeat(200),
                        "9".repeat(200),
                        "DH-7K3F-9MQ2 Lan",
                        REF + "0",
                        "../" + REF)
                .forEach(typed -> assertThat(kind.sanitizeReference(typed))
                        .as("'" + typed + "'")
                        .isEqualTo("?"));
    }

    @ParameterizedTest
    @CsvSource({
        "CASE, DH-7K3F-9MQ2, DH-7K3F-9MQ2",
        "CASE, dh-7k3f-9mq2, DH-7K3F-9MQ2",
        "CASE, CG-7K3F-9MQ2, ?",
        "CASE, DH-7K3F-9MQU, ?",
        "DISCLOSURE, CG-8Q2M-4XTR, CG-8Q2M-4XTR",
        "DISCLOSURE, cg-8q2m-4xtr, CG-8Q2M-4XTR",
        "DISCLOSURE, DH-8Q2M-4XTR, ?",
        "SAMPLE, 7K3F-9MQ2, 7K3F-9MQ2",
        "SAMPLE, 7K3F, ?",
        "ACCOUNT, worker1, worker1",
        "NOTE, 0123456789abcdefghjkmnpqrs, 0123456789abcdefghjkmnpqrs",
        "NOTE, 0123456789abcdefghjkmnpqri, ?",
        "NOTE, 0123456789, ?",
        "PAIR, 17, 17",
        "PAIR, -1, ?",
        "ROLE, CASE_MANAGER, CASE_MANAGER",
        "ROLE, case_manager, ?",
        "CODE_LIST, training_trade, training_trade",
        "FIGURE, stage.PLAN, stage.PLAN",
        "FIGURE, reached, reached",
        "FIGURE, lives.Lan, ?",
        "HOLIDAY, 2026-02-17, 2026-02-17",
        "GROUND, 0123456789abcdefghjkmnpqrs, 0123456789abcdefghjkmnpqrs",
        "GROUND, LIST_OF_PERSONS, LIST_OF_PERSONS",
        "KEYS, ROTATE, ROTATE",
        "KEYS, rewrap, rewrap",
        "KEYS, forgo DH-7K3F-9MQ2, forgo DH-7K3F-9MQ2",
        "KEYS, forgo Lan, ?",
        "TARGET_RETURN, T1, T1"
    })
    void referenceIsRecordedInItsFormat(SubjectKind kind, String typed, String kept) {
        assertThat(kind.sanitizeReference(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @EnumSource(SubjectKind.class)
    void referenceThatAnAddressLacksIsUnknown(SubjectKind kind) {
        assertThat(kind.sanitizeReference(null)).isEqualTo("?");
    }

    @Test
    void detailIsRecordedOnlyIfItIsACode() {
        assertThat(SubjectKind.sanitizeDetail("ATTENDED")).isEqualTo("ATTENDED");
        assertThat(SubjectKind.sanitizeDetail("2026-03-09T08:00:00.123Z")).isEqualTo("2026-03-09T08:00:00.123Z");
        assertThat(SubjectKind.sanitizeDetail("chị Lan")).isEqualTo("?");
        assertThat(SubjectKind.sanitizeDetail("A".repeat(81))).isEqualTo("?");
    }

    @Test
    void everySubjectKindInTheSourcesHasAFormat() throws IOException {
        Set<String> kinds = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> ABOUT.matcher(read(file)).results())
                    .map((MatchResult found) -> found.group(1))
                    .forEach(kinds::add);
        }

        assertThat(kinds).hasSize(SubjectKind.values().length);
        kinds.forEach(kind -> assertThatCode(() -> SubjectKind.fromName(kind)).doesNotThrowAnyException());
    }

    @Test
    void subjectKindWithoutAFormatIsRefused() {
        assertThatThrownBy(() -> new AuditContext().about("person", REF)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
