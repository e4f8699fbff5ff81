package vn.donghanh.reporting.release;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is hidden in a block.
 *
 * @param isLastResort whether an earlier step was tried and failed
 * @param hidden ids of the hidden numbers
 * @param domains what an attacker is assumed to know of each hidden number before computing
 * @param alternatives other numbers of the block for which exactly the same would be printed
 * @param proven whether the alternatives give every hidden number at least the number of values that the release asks for
 */
record BlockPlan(
        String block,
        HidingStep step,
        boolean isLastResort,
        Set<String> hidden,
        Map<String, CellSize> domains,
        List<Map<String, Long>> alternatives,
        boolean proven)
        implements Serializable {
    BlockPlan {
        hidden = new TreeSet<>(hidden);
    }
}
