package vn.donghanh.oversight;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.AgeBand;
import vn.donghanh.casefile.CaseNumber;
import vn.donghanh.casefile.UnitWork;
import vn.donghanh.person.DuplicateQueue;
import vn.donghanh.person.IdentityField;
import vn.donghanh.person.PairRow;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;

/** Pairs of records that may be one person, side by side by what a list shows anyway: alias, number, age band. */
@UseCases
public class Duplicates {
    @Inject
    DuplicateQueue queue;

    @Inject
    UnitWork work;

    /** One side of a pair. */
    public record Side(String number, @Nullable String alias, @Nullable AgeBand ageBand) implements Serializable {}

    /** @param matchedOn what is the same in both; never the value itself */
    public record Pair(long id, Side first, Side second, Set<IdentityField> matchedOn, Instant foundAt)
            implements Serializable {}

    /** The oldest first. */
    @Requires(Permission.DUPLICATE_REVIEW)
    public List<Pair> open() {
        List<PairRow> rows = queue.open();
        Set<CaseNumber> numbers = rows.stream()
                .flatMap(row -> Stream.of(row.first(), row.second()))
                .map(side -> new CaseNumber(side.caseNumber()))
                .collect(Collectors.toSet());
        Map<String, AgeBand> bands = work.ageBands(numbers);
        return rows.stream()
                .map(row -> new Pair(
                        row.pairId(),
                        side(row.first(), bands),
                        side(row.second(), bands),
                        row.matchedOn(),
                        row.foundAt()))
                .toList();
    }

    private static Side side(PairRow.Side side, Map<String, AgeBand> bands) {
        return new Side(side.caseNumber(), side.alias(), bands.get(side.caseNumber()));
    }
}
