package vn.donghanh.reporting.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseStatisticsQueries.CaseFact;
import vn.donghanh.casefile.CaseloadQueries;
import vn.donghanh.casefile.CaseloadQueries.OverdueTask;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.reference.ThresholdSettingCode;
import vn.donghanh.reference.ThresholdSettingQueries;
import vn.donghanh.reporting.supervision.CapacityView.CaseloadRow;
import vn.donghanh.reporting.supervision.CapacityView.LateRow;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.StaffQueries;

/** Reads how partners answer and how work is spread over the selected cases, in a constant number of SQL statements. */
@ApplicationScoped
class CapacityQueries {
    @Inject
    CaseloadQueries caseload;

    @Inject
    StaffQueries staff;

    @Inject
    ThresholdSettingQueries thresholds;

    @Inject
    Clock clock;

    /** Whose overdue tasks these are: a person's, or a queue's. */
    private record WorkHolder(@Nullable StaffId person, List<Role> queue) {
        static WorkHolder of(OverdueTask task) {
            Permission queue = task.queue();
            return new WorkHolder(
                    task.assignee(),
                    queue == null || task.assignee() != null
                            ? List.of()
                            : Arrays.stream(Role.values())
                                    .filter(role -> role.hasPermission(queue))
                                    .toList());
        }
    }

    CapacityView report(SupervisionSelection selection) {
        List<OverdueTask> overdue = caseload.overdueTasks(selection.data().caseIds()).stream()
                .filter(task -> selection.isOfWorker(task.caseId()))
                .toList();
        Map<StaffId, Map<TriageLevel, Long>> caseloads = new HashMap<>();
        Map<TriageLevel, Long> unmanaged = new EnumMap<>(TriageLevel.class);
        for (CaseFact open : selection.openCases()) {
            StaffId manager = selection.manager(open.id());
            (manager == null ? unmanaged : caseloads.computeIfAbsent(manager, id -> new EnumMap<>(TriageLevel.class)))
                    .merge(open.level(), 1L, Long::sum);
        }
        Set<StaffId> people = new HashSet<>(caseloads.keySet());
        overdue.forEach(task -> {
            if (task.assignee() != null) {
                people.add(task.assignee());
            }
        });
        Map<StaffId, String> names = staff.names(people);
        Map<StaffId, String> usernames = staff.usernames(people);
        CaseloadWeights weights = CaseloadWeights.of(
                thresholds.amountsOn(CentreTime.today(clock), EnumSet.allOf(ThresholdSettingCode.class)));
        return new CapacityView(
                selection.frame(),
                selection.partnerRows(),
                caseloads(caseloads, unmanaged, weights, names, usernames),
                weights.byLevel(),
                late(overdue, names, usernames));
    }

    private static List<CaseloadRow> caseloads(
            Map<StaffId, Map<TriageLevel, Long>> caseloads,
            Map<TriageLevel, Long> unmanaged,
            CaseloadWeights weights,
            Map<StaffId, String> names,
            Map<StaffId, String> usernames) {
        List<CaseloadRow> rows = new ArrayList<>();
        caseloads.forEach((person, levels) ->
                rows.add(new CaseloadRow(usernames.get(person), names.get(person), levels, weights.sum(levels))));
        if (!unmanaged.isEmpty()) {
            rows.add(new CaseloadRow(null, null, unmanaged, weights.sum(unmanaged)));
        }
        rows.sort(Comparator.comparingLong((CaseloadRow row) -> -row.weight()));
        return rows;
    }

    private static List<LateRow> late(
            List<OverdueTask> overdue, Map<StaffId, String> names, Map<StaffId, String> usernames) {
        return overdue.stream().collect(Collectors.groupingBy(WorkHolder::of)).entrySet().stream()
                .map(entry -> lateRow(
                        entry.getKey(),
                        entry.getValue(),
                        names.get(entry.getKey().person()),
                        usernames.get(entry.getKey().person())))
                .sorted(Comparator.comparingLong((LateRow row) -> -row.tasks()).thenComparing(LateRow::since))
                .toList();
    }

    private static LateRow lateRow(
            WorkHolder holder, List<OverdueTask> tasks, @Nullable String name, @Nullable String username) {
        Map<TaskKind, Long> kinds =
                tasks.stream().collect(Collectors.groupingBy(OverdueTask::kind, Collectors.counting()));
        return new LateRow(
                username,
                name,
                holder.queue(),
                tasks.size(),
                tasks.stream()
                        .map(OverdueTask::dueOn)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                kinds.entrySet().stream()
                        .sorted(Map.Entry.<TaskKind, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .toList());
    }
}
