package vn.donghanh.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.CaseStatus;
import vn.donghanh.casefile.WorkerLoad;
import vn.donghanh.shared.TimeSource;
import vn.donghanh.staff.Crew;
import vn.donghanh.testing.Story;

/** Whose work is late, in the real database. */
@ExtendWith(ArquillianExtension.class)
class ApprovalsIT {
    private static final Duration LONG = Duration.ofDays(60);

    @Inject
    Crew crew;

    @Inject
    Story story;

    @Inject
    Approvals approvals;

    @Inject
    TimeSource time;

    @Inject
    Clock clock;

    @BeforeEach
    void aboard() {
        crew.aboard();
    }

    @Test
    void whatFallsDueCountsAsLateForWhoHasItAndTheLongestIsNamed() {
        WorkerLoad before = later("lead1");
        WorkerLoad beforeForDirector = later("director1");
        story.at(CaseStatus.ACCEPTED);
        WorkerLoad after = later("lead1");
        assertThat(after.late())
                .as("the screening's items and the first contact")
                .isEqualTo(before.late() + 2);
        assertThat(after.cases()).isEqualTo(before.cases() + 1);
        assertThat(after.latest()).isNotNull();
        assertThat(after.latestDue()).isBefore(clock.instant().plus(LONG));
        WorkerLoad forDirector = later("director1");
        assertThat(forDirector.late()).isEqualTo(beforeForDirector.late() + 2);
        assertThat(forDirector.cases()).isEqualTo(beforeForDirector.cases() + 1);
        time.at(clock.instant().plus(LONG), () -> assertThat(
                        story.as("lead2", () -> approvals.page().loads()))
                .extracting(WorkerLoad::username)
                .doesNotContain("worker1"));
    }

    private WorkerLoad later(String who) {
        List<WorkerLoad> loads = new ArrayList<>();
        time.at(
                clock.instant().plus(LONG),
                () -> loads.addAll(story.as(who, () -> approvals.page().loads())));
        return loads.stream()
                .filter(load -> load.username().equals("worker1"))
                .findFirst()
                .orElseThrow();
    }
}
