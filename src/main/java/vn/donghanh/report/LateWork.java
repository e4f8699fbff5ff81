package vn.donghanh.report;

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
import vn.donghanh.casefile.CaseFigures;
import vn.donghanh.casefile.CaseFigures.LateTask;
import vn.donghanh.casefile.CaseId;
import vn.donghanh.casefile.TaskKind;
import vn.donghanh.report.Outcome.Cause;
import vn.donghanh.report.Outcome.LateWorker;
import vn.donghanh.security.StaffId;
import vn.donghanh.staff.StaffDirectory;
import vn.donghanh.staff.StaffMember;

/** What is late now, by whom it waits for and by what it is: work, not clients, so nothing of it is hidden. */
@ApplicationScoped
class LateWork {
    @Inject
    CaseFigures figures;

    @Inject
    StaffDirectory staff;

    /** What waits for a decision and is nobody's own first, then the worker with the most. */
    List<LateWorker> byWorker(Set<CaseId> files) {
        Map<StaffId, Map<TaskKind, Long>> counts = new HashMap<>();
        Map<TaskKind, Long> queued = new EnumMap<>(TaskKind.class);
        for (LateTask task : figures.late()) {
            StaffId worker = task.assignee();
            if (files.contains(task.file())) {
                (worker == null ? queued : counts.computeIfAbsent(worker, id -> new EnumMap<>(TaskKind.class)))
                        .merge(task.kind(), 1L, Long::sum);
            }
        }
        Map<StaffId, StaffMember> members = staff.members(counts.keySet());
        List<LateWorker> rows = new ArrayList<>();
        counts.forEach((worker, kinds) -> {
            StaffMember member = members.get(worker);
            if (member != null) {
                rows.add(row(member.username(), member.name(), kinds));
            }
        });
        rows.sort(Comparator.comparingLong(LateWorker::late).reversed().thenComparing(LateWorker::username));
        if (!queued.isEmpty()) {
            rows.add(0, row(null, null, queued));
        }
        return rows;
    }

    private static LateWorker row(@Nullable String username, @Nullable String name, Map<TaskKind, Long> kinds) {
        List<Cause> causes = kinds.entrySet().stream()
                .map(entry -> new Cause(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Cause::late).reversed())
                .toList();
        return new LateWorker(
                username, name, causes.stream().mapToLong(Cause::late).sum(), causes);
    }
}
