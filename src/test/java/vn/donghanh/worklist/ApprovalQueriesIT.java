package vn.donghanh.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.staff.StaffQueries;
import vn.donghanh.testing.CaseScenario;

/** Workloads and pending decisions, on the real database. */
@ExtendWith(ArquillianExtension.class)
class ApprovalQueriesIT {
    private static final Duration LONG = Duration.ofDays(60);

    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    ApprovalQueries approvals;

    @Inject
    StaffQueries staffQueries;

    @Inject
    CaseFixture cases;

    @Inject
    ApplicationClock time;

    @Inject
    Clock clock;

    @BeforeEach
    void ensureStaff() {
        staff.ensureStaff();
    }

    @Test
    void overdueTasksCountForTheirWorkerAndTheLongestIsNamed() {
        WorkerWorkloadRow before = workloadLater("lead1");
        WorkerWorkloadRow beforeForDirector = workloadLater("director1");
        story.caseAt(CaseStatus.ACCEPTED);
        WorkerWorkloadRow after = workloadLater("lead1");
        assertThat(after.late())
                .as("two more overdue tasks: screening items and first contact")
                .isEqualTo(before.late() + 2);
        assertThat(after.cases()).isEqualTo(before.cases() + 1);
        assertThat(after.latest()).isNotNull();
        assertThat(after.latestDue()).isBefore(clock.instant().plus(LONG));
        WorkerWorkloadRow forDirector = workloadLater("director1");
        assertThat(forDirector.late()).isEqualTo(beforeForDirector.late() + 2);
        assertThat(forDirector.cases()).isEqualTo(beforeForDirector.cases() + 1);
        time.runAt(clock.instant().plus(LONG), () -> assertThat(
                        story.as("lead2", () -> approvals.page().workloads()))
                .extracting(WorkerWorkloadRow::username)
                .doesNotContain("worker1"));
    }

    @Test
    void decisionsAreSortedByDueTimeAndNameTheirSubmitter() {
        Instant before = clock.instant();
        CaseNumber number = story.caseAt(CaseStatus.PLAN_PENDING);
        String worker = staffQueries.name(staff.id("worker1"));
        List<DecisionRow> waiting = story.as("lead1", () -> approvals.page().waiting());
        assertThat(waiting).extracting(DecisionRow::dueAt).isSorted();
        DecisionRow plan = row(waiting, number);
        assertThat(plan.kind()).isEqualTo(TaskKind.PLAN_PROPOSAL);
        assertThat(plan.submittedBy()).isEqualTo(worker);
        assertThat(plan.submittedAt()).isBetween(before, clock.instant());
        staff.as("lead1", () -> cases.assign(number, staff.id("worker2")));
        assertThat(row(story.as("lead1", () -> approvals.page().waiting()), number)
                        .submittedBy())
                .as("the submitter stays the same when others change the case")
                .isEqualTo(worker);
    }

    private static DecisionRow row(List<DecisionRow> waiting, CaseNumber number) {
        return waiting.stream()
                .filter(row -> row.number().equals(number.value()))
                .findFirst()
                .orElseThrow();
    }

    private WorkerWorkloadRow workloadLater(String account) {
        List<WorkerWorkloadRow> loads = new ArrayList<>();
        time.runAt(
                clock.instant().plus(LONG),
                () -> loads.addAll(story.as(account, () -> approvals.page().workloads())));
        return loads.stream()
                .filter(load -> load.username().equals("worker1"))
                .findFirst()
                .orElseThrow();
    }
}
