package vn.donghanh.reporting.release;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Chooses by an integer program which numbers are hidden besides the small ones, with the least loss of information. The choice depends on which
 * numbers are zero, small or large, never on the numbers themselves, so that it reveals no more than that.
 */
final class SecondarySuppression {
    private static final long TIE = 1_000;

    /** How many others are hidden with a number in a long sum: with one only, two small numbers would often be certain by their sum. */
    private static final int COMPANY = 2;

    private final Map<List<Object>, Optional<Set<String>>> chosen = new HashMap<>();

    /**
     * @param sizes size of every number of the block
     * @param withheld numbers that are hidden anyway
     * @param implied numbers that follow from printed ones; nothing can hide behind them
     * @param hiddenBefore hidden numbers of earlier blocks; who is in a sum with one of them is not alone
     * @return the hidden numbers; empty when no choice is possible
     */
    Optional<Set<String>> choose(
            ReleaseBlock block,
            Map<String, CellSize> sizes,
            Set<String> withheld,
            Set<String> implied,
            Set<String> hiddenBefore) {
        return chosen.computeIfAbsent(
                List.of(block.name(), idsAndRelations(block), sizes, withheld, implied, hiddenBefore),
                key -> solve(block, sizes, withheld, implied, hiddenBefore));
    }

    private static List<Object> idsAndRelations(ReleaseBlock block) {
        return List.of(block.cells().stream().map(ReleaseCell::id).toList(), block.relations());
    }

    private static Optional<Set<String>> solve(
            ReleaseBlock block,
            Map<String, CellSize> sizes,
            Set<String> withheld,
            Set<String> implied,
            Set<String> hiddenBefore) {
        Set<String> hideable = block.cells().stream()
                .filter(cell -> !implied.contains(cell.id()))
                .filter(cell -> withheld.contains(cell.id())
                        || cell.kind() == CellKind.MERGED
                        || sizes.get(cell.id()) != CellSize.NONE)
                .map(ReleaseCell::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> sensitive = hideable.stream()
                .filter(id -> withheld.contains(id) || CellSize.isSensitive(sizes.get(id)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (sensitive.isEmpty()) {
            return Optional.of(Set.of());
        }
        IntegerProgram program = new IntegerProgram();
        Map<String, Long> loss = new HashMap<>();
        int position = 0;
        for (ReleaseCell cell : block.cells()) {
            if (hideable.contains(cell.id())) {
                program.add(cell.id(), sensitive.contains(cell.id()) ? 1 : 0, 1);
                loss.put(cell.id(), cell.kind().loss() * TIE + position++);
            }
        }
        for (LinearRelation relation : block.relations()) {
            List<String> members = relation.factors().keySet().stream()
                    .filter(hideable::contains)
                    .toList();
            if (relation.exact() && relation.factors().keySet().stream().noneMatch(hiddenBefore::contains)) {
                for (String member : members) {
                    program.add(company(member, members));
                }
            }
        }
        return program.minimise(loss).map(solution -> solution.entrySet().stream()
                .filter(hidden -> hidden.getValue() == 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** When this member is hidden, so are others of the same sum: one in a short sum, two in a long one. */
    private static LinearRelation company(String member, List<String> members) {
        Map<String, Long> factors = new HashMap<>();
        members.forEach(other -> factors.put(other, 1L));
        factors.put(member, -(long) Math.max(1, Math.min(COMPANY, members.size() - 2)));
        return new LinearRelation(factors, false, 0);
    }
}
