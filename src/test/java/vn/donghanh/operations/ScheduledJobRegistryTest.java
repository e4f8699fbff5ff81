package vn.donghanh.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.persistence.DiskRule;
import vn.donghanh.shared.persistence.WriteMode;

class ScheduledJobRegistryTest {
    private enum MovedRule implements BusinessRule {
        MOVED_ON
    }

    @Test
    void failedItemIsCountedAndDoesNotBlockOthers() {
        List<String> acted = new ArrayList<>();

        JobOutcome outcome =
                ScheduledJobRegistry.processEach(JobName.COURSE_STARTS, List.of("a", "broken", "b"), item -> {
                    if (item.equals("broken")) {
                        throw new IllegalStateException();
                    }
                    acted.add(item);
                });

        assertThat(acted).containsExactly("a", "b");
        assertThat(outcome.acted()).isEqualTo(2);
        assertThat(outcome.failed()).isEqualTo(1);
        assertThat(outcome.failureCode()).hasSize(8);
    }

    @Test
    void whileWritingIsStoppedOnlyTheDiskJobRuns() {
        WriteMode writing = new WriteMode();
        Supplier<JobOutcome> work = () -> JobOutcome.acted(1);
        Supplier<JobOutcome> courses = ScheduledJobRegistry.skippedWhileStopped(JobName.COURSE_STARTS, work, writing);
        Supplier<JobOutcome> disk = ScheduledJobRegistry.skippedWhileStopped(JobName.DISK_ROOM, work, writing);

        writing.stop(DiskRule.NEARLY_FULL);
        assertThat(courses.get()).isEqualTo(JobOutcome.acted(0));
        assertThat(disk.get()).isEqualTo(JobOutcome.acted(1));

        writing.resume();
        assertThat(courses.get()).isEqualTo(JobOutcome.acted(1));
    }

    @Test
    void changedStateIsNoFailure() {
        JobOutcome outcome = ScheduledJobRegistry.processEach(JobName.COURSE_STARTS, List.of("a"), item -> {
            throw new RuleViolationException(MovedRule.MOVED_ON);
        });

        assertThat(outcome).isEqualTo(JobOutcome.acted(0));
    }
}
