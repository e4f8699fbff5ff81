package vn.donghanh.casefile.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.security.StaffId;

class TaskLineTest {
    private static final CaseNumber CASE = CaseNumber.random();
    private static final StaffId LINH = new StaffId(1);

    @Test
    void openingsOfACaseAreOneLineForEachPerson() {
        assertThat(Stream.of(
                                line("a", TaskKind.BREAK_GLASS_READING, CASE, LINH),
                                line("b", TaskKind.BREAK_GLASS_READING, CASE, LINH),
                                line("c", TaskKind.BREAK_GLASS_READING, CASE, new StaffId(2)),
                                line("d", TaskKind.BREAK_GLASS_READING, CaseNumber.random(), LINH))
                        .distinct())
                .hasSize(3);
    }

    @Test
    void everyOtherTaskIsALineOfItsOwn() {
        assertThat(Stream.of(TaskKind.values())
                        .filter(kind -> kind != TaskKind.BREAK_GLASS_READING)
                        .flatMap(kind -> Stream.of(line("a", kind, CASE, LINH), line("b", kind, CASE, LINH)))
                        .distinct())
                .hasSize(2 * (TaskKind.values().length - 1));
    }

    @Test
    void linesAndTheirTasksKeepTheirOrder() {
        List<String> refs = List.of("b1", "own", "b2", "a");
        assertThat(TaskLine.group(
                        refs,
                        ref -> line(
                                ref, ref.startsWith("b") ? TaskKind.BREAK_GLASS_READING : TaskKind.OWN, CASE, LINH)))
                .containsExactly(List.of("b1", "b2"), List.of("own"), List.of("a"));
    }

    private static TaskLine line(String ref, TaskKind kind, CaseNumber number, StaffId assignee) {
        return new TaskLine(ref, kind, number, assignee);
    }
}
