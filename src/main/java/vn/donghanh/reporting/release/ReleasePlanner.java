package vn.donghanh.reporting.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which numbers of a release are hidden, block by block. A number from one to four is hidden, and so is every other that would reveal it; the
 * numbers of an earlier block that are shown stay shown. What is released has passed the attack of {@link ReleaseAudit}, or is refused.
 */
public final class ReleasePlanner {
    /** How many values of each hidden number must remain possible. */
    public static final int LEAST_VALUES = 3;

    private final SecondarySuppression suppression = new SecondarySuppression();
    private final EarlierSizes earlierSizes = new EarlierSizes();
    private final Map<List<Object>, BlockPlanner> planners = new HashMap<>();
    private final Map<ReleaseProblem, AuditedPlan> audited = new HashMap<>();

    /**
     * Returns what is released. The last step of planning is the attack: where it leaves a hidden number fewer values than a release asks for, or where a
     * proof is missing, nothing is released of all numbers that are linked with it.
     */
    public AuditedPlan planAudited(ReleaseProblem problem) {
        return AuditedPlan.of(problem.independentParts().stream()
                .map(part -> audited.computeIfAbsent(part, this::audit))
                .toList());
    }

    private AuditedPlan audit(ReleaseProblem part) {
        ReleasePlan plan = planProven(part);
        List<CellInterval> intervals = plan.isProven() ? ReleaseAudit.check(part, this) : List.of();
        return plan.isProven() && intervals.stream().noneMatch(CellInterval::isTooNarrow)
                ? new AuditedPlan(plan, intervals, Set.of())
                : AuditedPlan.refused(part);
    }

    /**
     * Returns a plan of which every hidden number is proved to keep enough values. A block for which no proof was found is withheld; where that is not
     * enough, so are the blocks that its relations name, the least important first, because what is printed of them narrows its numbers.
     */
    ReleasePlan planProven(ReleaseProblem problem) {
        Map<String, ReleaseBlock> blocks = new LinkedHashMap<>();
        problem.blocks().forEach(block -> blocks.put(block.name(), block));
        Set<String> withheld = new HashSet<>();
        ReleasePlan plan = plan(problem);
        for (Set<String> more = unproven(plan, problem, withheld);
                !more.isEmpty();
                more = unproven(plan, problem, withheld)) {
            more.forEach(name -> blocks.computeIfPresent(name, (key, block) -> block.withheld()));
            withheld.addAll(more);
            plan = plan(problem.withBlocks(List.copyOf(blocks.values())));
        }
        return plan;
    }

    /** Returns what has to be withheld besides: of each block without proof itself, or the last of the blocks that it names. */
    private static Set<String> unproven(ReleasePlan plan, ReleaseProblem problem, Set<String> withheld) {
        Set<String> more = new HashSet<>();
        for (String name : plan.unprovenBlocks()) {
            Set<String> named = new HashSet<>();
            problem.blocks().stream()
                    .filter(block -> block.name().equals(name))
                    .flatMap(block -> block.relations().stream())
                    .map(LinearRelation::factors)
                    .forEach(factors -> named.addAll(factors.keySet()));
            problem.blocks().stream()
                    .filter(block -> !withheld.contains(block.name()))
                    .filter(block -> block.name().equals(name)
                            || block.cells().stream().anyMatch(cell -> named.contains(cell.id())))
                    .reduce((earlier, later) -> later)
                    .ifPresent(block -> more.add(block.name()));
        }
        return more;
    }

    ReleasePlan plan(ReleaseProblem problem) {
        KnownNumbers known = new KnownNumbers();
        problem.earlier().forEach(number -> {
            if (number.shown()) {
                known.addShown(number.id(), number.value());
            }
        });
        earlierSizes(problem).forEach(known::addHidden);
        known.addEarlierRelations(problem.openEarlierRelations());
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

    Map<String, CellSize> earlierSizes(ReleaseProblem problem) {
        return earlierSizes.of(problem);
    }

    /** Blocks of the same shape beside the same printed numbers share what was computed for them. */
    private BlockPlanner planner(ReleaseBlock block, KnownNumbers known) {
        BlockPlanner planner = new BlockPlanner(block, known, suppression);
        return planners.computeIfAbsent(planner.shape(), key -> planner);
    }
}
