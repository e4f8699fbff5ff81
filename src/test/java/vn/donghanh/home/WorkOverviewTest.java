package vn.donghanh.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.task.TaskLink;
import vn.donghanh.casefile.task.TaskRow;
import vn.donghanh.worklist.TaskQueries.WorklistView;

class WorkOverviewTest {
    private static final Instant NOW = Instant.parse("2026-03-05T03:00:00Z");
    private static final Instant IN_TWO_WEEKS = Instant.parse("2026-03-19T03:00:00Z");

    @Test
    void paperThatIsOutToBeSignedIsShownBeforeItIsDue() {
        WorkOverview work = overview(task(TaskKind.SIGN_PLAN, IN_TWO_WEEKS), task(TaskKind.REVIEW, IN_TWO_WEEKS));
        assertThat(work.waiting()).extracting(TaskRow::kind).containsExactly(TaskKind.SIGN_PLAN);
        assertThat(work.later()).isEqualTo(1);
    }

    @Test
    void overduePaperIsLateAndWaitsNoMore() {
        WorkOverview work = overview(task(TaskKind.SIGN_CLOSING, NOW.minusSeconds(1)));
        assertThat(work.late()).extracting(TaskRow::kind).containsExactly(TaskKind.SIGN_CLOSING);
        assertThat(work.waiting()).isEmpty();
    }

    @Test
    void everyPaperHasItsTask() {
        assertThat(Stream.of(TaskKind.values()).filter(kind -> kind.name().startsWith("SIGN_")))
                .hasSizeGreaterThan(8)
                .allMatch(TaskKind::isSignature);
    }

    private static WorkOverview overview(TaskRow... tasks) {
        return WorkOverview.of(
                new WorklistView(List.of(tasks), false, List.of(), List.of(), List.of(), null, List.of(), Map.of()),
                NOW);
    }

    private static TaskRow task(TaskKind kind, Instant due) {
        return new TaskRow(
                kind,
                kind.labelKey(null),
                1,
                null,
                true,
                null,
                NOW,
                due,
                "DH-7K3F-9MQ2",
                null,
                TriageLevel.LOW,
                TaskLink.of(kind, "DH-7K3F-9MQ2", null, null, false, false));
    }
}
