package vn.donghanh.reporting.release;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which numbers of a release are hidden. */
public final class ReleasePlan implements Serializable {
    private static final long serialVersionUID = 1L;
    private final List<BlockPlan> blocks;

    ReleasePlan(List<BlockPlan> blocks) {
        this.blocks = List.copyOf(blocks);
    }

    /** Returns the plan of which no number is shown, not even one that follows from others. */
    static ReleasePlan refused(ReleaseProblem problem) {
        return new ReleasePlan(problem.blocks().stream()
                .map(block -> new BlockPlan(
                        block.name(),
                        HidingStep.ALL,
                        false,
                        block.cells().stream().map(ReleaseCell::id).collect(Collectors.toSet()),
                        Map.of(),
                        List.of(),
                        true))
                .toList());
    }

    List<BlockPlan> blocks() {
        return blocks;
    }

    public boolean isShown(String cell) {
        return blocks.stream().noneMatch(block -> block.hidden().contains(cell));
    }

    /** Whether every hidden number keeps enough values, whoever knows how it was hidden. */
    public boolean isProven() {
        return blocks.stream().allMatch(BlockPlan::proven);
    }

    /** Returns the names of the blocks of which nothing may be released, because no search proved that hiding them is enough. */
    public Set<String> unprovenBlocks() {
        Set<String> unproven = new TreeSet<>();
        blocks.stream().filter(block -> !block.proven()).forEach(block -> unproven.add(block.block()));
        return unproven;
    }

    public Set<String> hidden() {
        Set<String> hidden = new TreeSet<>();
        blocks.forEach(block -> hidden.addAll(block.hidden()));
        return hidden;
    }

    /** Returns what an attacker is assumed to know of each hidden number before computing. */
    Map<String, CellSize> domains() {
        Map<String, CellSize> domains = new TreeMap<>();
        blocks.forEach(block -> domains.putAll(block.domains()));
        return domains;
    }
}
