package vn.donghanh.reporting.release;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * Numbers that are decided together: a rate with its numerator, remainder and denominator, or a table without its totals, which belong to an
 * earlier block.
 *
 * @param relations relations of these numbers with each other and with numbers of earlier blocks
 * @param conditions what has to be shown before anything of this block is
 */
public record ReleaseBlock(
        String name, List<ReleaseCell> cells, List<LinearRelation> relations, List<Condition> conditions)
        implements Serializable {
    /**
     * The block is withheld unless a number of an earlier block is shown and large enough for a table of so many rows. Depends on released numbers
     * only, so it reveals nothing.
     */
    public record Condition(String cell, long least) implements Serializable {}

    public ReleaseBlock {
        cells = List.copyOf(cells);
        relations = List.copyOf(relations);
        conditions = List.copyOf(conditions);
    }

    ReleaseBlock withValues(Map<String, Long> values) {
        return new ReleaseBlock(
                name,
                cells.stream()
                        .map(cell -> cell.withValue(values.getOrDefault(cell.id(), cell.value())))
                        .toList(),
                relations,
                conditions);
    }

    /** Returns the same block with all its numbers hidden, whatever is printed beside it. */
    public ReleaseBlock withheld() {
        return new ReleaseBlock(name, cells, relations, List.of(new Condition(name + "/withheld", 1)));
    }
}
