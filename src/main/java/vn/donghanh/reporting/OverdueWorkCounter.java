package vn.donghanh.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseloadQueries;
import vn.donghanh.casefile.CaseloadQueries.OverdueTask;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.reporting.OutcomeReport.CauseRow;
import vn.donghanh.reporting.OutcomeReport.OverdueWorkerRow;
import vn.donghanh.security.StaffId;
import vn.donghanh.staff.StaffQueries;

/** Counts overdue tasks by worker and kind. Nothing is suppressed, as these are counts of work and not of clients. */
@ApplicationScoped
class OverdueWorkCounter {
    @Inject
    CaseloadQueries caseload;

    @Inject
    StaffQueries staff;

    /** Returns unassigned decisions first, then the workers by number of overdue tasks, also those whose account has ended. */
    List<OverdueWorkerRow> byWorker(Set<CaseId> caseIds) {
        Map<StaffId, Map<TaskKind, Long>> counts = new HashMap<>();
        Map<TaskKind, Long> queued = new EnumMap<>(TaskKind.class);
        for (OverdueTask task : caseload.overdueTasks(caseIds)) {
            StaffId worker = task.assignee();
            (worker == null ? queued : counts.computeIfAbsent(worker, id -> new EnumMap<>(TaskKind.class)))
                    .merge(task.kind(), 1L, Long::sum);
        }
        Map<StaffId, String> names = staff.names(counts.keySet());
        Map<StaffId, String> usernames = staff.usernames(counts.keySet());
        List<OverdueWorkerRow> rows = new ArrayList<>();
        counts.forEach((worker, kinds) -> rows.add(row(usernames.get(worker), names.get(worker), kinds)));
        rows.sort(
                Comparator.comparingLong(OverdueWorkerRow::count).reversed().thenComparing(OverdueWorkerRow::username));
        if (!queued.isEmpty()) {
            rows.add(0, row(null, null, queued));
        }
        return rows;
    }

    private static OverdueWorkerRow row(@Nullable String username, @Nullable String name, Map<TaskKind, Long> kinds) {
        List<CauseRow> causes = kinds.entrySet().stream()
                .map(entry -> new CauseRow(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(CauseRow::count).reversed())
                .toList();
        return new OverdueWorkerRow(
                username, name, causes.stream().mapToLong(CauseRow::count).sum(), causes);
    }
}
