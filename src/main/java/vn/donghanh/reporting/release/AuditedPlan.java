package vn.donghanh.reporting.release;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is released, after the attack on it.
 *
 * @param intervals what the attack found out about each hidden number of what is released
 * @param refused blocks of which nothing is released, because the attack left a number fewer values than a release asks for
 */
public record AuditedPlan(ReleasePlan plan, List<CellInterval> intervals, Set<String> refused) implements Serializable {
    public AuditedPlan {
        intervals = List.copyOf(intervals);
        refused = Set.copyOf(refused);
    }

    static AuditedPlan refused(ReleaseProblem part) {
        ReleasePlan plan = ReleasePlan.refused(part);
        Set<String> names = new TreeSet<>();
        part.blocks().forEach(block -> names.add(block.name()));
        return new AuditedPlan(plan, List.of(), names);
    }

    static AuditedPlan of(List<AuditedPlan> parts) {
        List<BlockPlan> blocks = new ArrayList<>();
        List<CellInterval> intervals = new ArrayList<>();
        Set<String> refused = new TreeSet<>();
        for (AuditedPlan part : parts) {
            blocks.addAll(part.plan().blocks());
            intervals.addAll(part.intervals());
            refused.addAll(part.refused());
        }
        return new AuditedPlan(new ReleasePlan(blocks), intervals, refused);
    }
}
