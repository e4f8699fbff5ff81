package vn.donghanh.reporting.release;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Numbers that are decided together: a rate with its numerator, remainder and denominator, or a table without its totals, which belong to an
 * earlier block.
 *
 * @param relations relations of these numbers with each other and with numbers of earlier blocks
 * @param conditions what has to be shown before anything of this block is
 * @param whole whether all numbers of the block are shown or none
 */
public record ReleaseBlock(
        String name, List<ReleaseCell> cells, List<LinearRelation> relations, List<Condition> conditions, boolean whole)
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

    public ReleaseBlock(
            String name, List<ReleaseCell> cells, List<LinearRelation> relations, List<Condition> conditions) {
        this(name, cells, relations, conditions, false);
    }

    ReleaseBlock withValues(Map<String, Long> values) {
        return new ReleaseBlock(
                name,
                cells.stream()
                        .map(cell -> cell.withValue(values.getOrDefault(cell.id(), cell.value())))
                        .toList(),
                relations,
                conditions,
                whole);
    }

    ReleaseBlock negate(Set<String> differences) {
        return new ReleaseBlock(
                name,
                cells,
                relations.stream().map(relation -> relation.negate(differences)).toList(),
                conditions,
                whole);
    }

    /** Returns the same block with all its numbers hidden, whatever is printed beside it. */
    public ReleaseBlock withheld() {
        return new ReleaseBlock(name, cells, relations, List.of(new Condition(name + "/withheld", 1)), whole);
    }
}
