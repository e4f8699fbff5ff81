package vn.donghanh.reporting;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.placement.WorkRetentionQueries.MilestoneResult;
import vn.donghanh.placement.value.CheckMilestone;

/**
 * How many clients still work where they began, at each milestone of their work. Each client counts once in each milestone. Who was not reached, not asked
 * or did not want to say stays in the denominator.
 */
record WorkRetention(Map<CheckMilestone, Set<CaseId>> due, Map<CheckMilestone, Set<CaseId>> retained) {
    WorkRetention {
        due = Map.copyOf(due);
        retained = Map.copyOf(retained);
    }

    static WorkRetention of(List<MilestoneResult> results) {
        Map<CheckMilestone, Set<CaseId>> due = new EnumMap<>(CheckMilestone.class);
        Map<CheckMilestone, Set<CaseId>> retained = new EnumMap<>(CheckMilestone.class);
        results.forEach(result -> {
            due.computeIfAbsent(result.milestone(), milestone -> new HashSet<>())
                    .add(result.caseId());
            if (result.isRetained()) {
                retained.computeIfAbsent(result.milestone(), milestone -> new HashSet<>())
                        .add(result.caseId());
            }
        });
        return new WorkRetention(due, retained);
    }

    Set<CaseId> retainedAt(CheckMilestone milestone) {
        return retained.getOrDefault(milestone, Set.of());
    }

    /** Returns the strict rate of each milestone that somebody reached, in their order. */
    Map<CheckMilestone, Ratio> rates() {
        Map<CheckMilestone, Ratio> rates = new EnumMap<>(CheckMilestone.class);
        due.forEach((milestone, clients) ->
                rates.put(milestone, new Ratio(retainedAt(milestone).size(), clients.size())));
        return rates;
    }
}
