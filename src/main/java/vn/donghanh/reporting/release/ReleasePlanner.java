package vn.donghanh.reporting.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides which numbers of a release are hidden, block by block. A number from one to four is hidden, and so is every other that would reveal it; the
 * numbers of an earlier block that are shown stay shown.
 */
public final class ReleasePlanner {
    /** How many values of each hidden number must remain possible. */
    public static final int LEAST_VALUES = 3;

    private final SecondarySuppression suppression = new SecondarySuppression();
    private final Map<List<Object>, BlockPlanner> planners = new HashMap<>();

    public ReleasePlan plan(ReleaseProblem problem) {
        KnownNumbers known = new KnownNumbers();
        problem.earlier().forEach(number -> {
            if (number.shown()) {
                known.addShown(number.id(), number.value());
            } else {
                known.addHidden(number.id(), CellSize.ofHidden(number.value()));
            }
        });
        Map<String, Long> values = problem.values();
        List<BlockPlan> plans = new ArrayList<>();
        for (ReleaseBlock block : problem.blocks()) {
            BlockPlan plan = planner(block, known).plan(values);
            block.cells().stream()
                    .filter(cell -> !plan.hidden().contains(cell.id()))
                    .forEach(cell -> known.addShown(cell.id(), cell.value()));
            plan.domains().forEach(known::addHidden);
            known.addRelations(block);
            if (plan.isLastResort() && !plan.alternatives().isEmpty()) {
                known.addAlternatives(plan.alternatives());
            }
            plans.add(plan);
        }
        return new ReleasePlan(plans);
    }

    /** Blocks of the same shape beside the same printed numbers share what was computed for them. */
    private BlockPlanner planner(ReleaseBlock block, KnownNumbers known) {
        BlockPlanner planner = new BlockPlanner(block, known, suppression);
        return planners.computeIfAbsent(planner.shape(), key -> planner);
    }
}
