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
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.AgeBand;
import vn.donghanh.casefile.CaseMerging;
import vn.donghanh.casefile.CaseNumber;
import vn.donghanh.casefile.CaseOutline;
import vn.donghanh.casefile.UnitWork;
import vn.donghanh.person.DuplicateQueue;
import vn.donghanh.person.EarlierPairs;
import vn.donghanh.person.FieldState;
import vn.donghanh.person.IdentityField;
import vn.donghanh.person.IdentityService;
import vn.donghanh.person.Likeness;
import vn.donghanh.person.PairRow;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;

/** Pairs of records that may be one person, side by side by what a list shows anyway; and what was merged and may be undone. */
@UseCases
public class Duplicates {
    @Inject
    DuplicateQueue queue;

    @Inject
    IdentityService identity;

    @Inject
    EarlierPairs earlier;

    @Inject
    CaseMerging merging;

    @Inject
    UnitWork work;

    /** One side of a pair. */
    public record Side(String number, @Nullable String alias, @Nullable CaseOutline outline) implements Serializable {
        public @Nullable AgeBand ageBand() {
            return outline == null ? null : outline.ageBand();
        }
    }

    /** @param matchedOn what is the same in both; never the value itself */
    public record Pair(long id, Side first, Side second, Set<IdentityField> matchedOn, Instant foundAt)
            implements Serializable {}

    /** One line of the comparison: what is on record about this kind of field on either side, never the values. */
    public record Line(IdentityField field, List<FieldState> first, List<FieldState> second) implements Serializable {}

    public record Compared(Pair pair, List<Likeness> likeness, List<Line> lines) implements Serializable {}

    /**
     * @param compared the pair that was asked for; null when none was, or it is not the reader's to decide
     * @param earlier how many in a hundred of the earlier records were compared with each other; more pairs may come below 100
     */
    public record Page(List<Pair> pairs, @Nullable Compared compared, List<CaseMerging.Merged> merged, int earlier)
            implements Serializable {
        public boolean mayGrow() {
            return earlier < 100;
        }
    }

    /** The strongest first, what was merged, and one pair laid side by side. */
    @Requires(Permission.DUPLICATE_REVIEW)
    @AuditAction("duplicate.view")
    public Page page(@Nullable Long pairId) {
        List<Pair> pairs = open();
        Compared compared = pairs.stream()
                .filter(pair -> pairId != null && pair.id() == pairId)
                .findFirst()
                .map(this::compared)
                .orElse(null);
        return new Page(pairs, compared, merging.standing(), earlier.percent());
    }

    /** The strongest first. */
    @Requires(Permission.DUPLICATE_REVIEW)
    @AuditAction("duplicate.list-for-approval")
    public List<Pair> open() {
        List<PairRow> rows = queue.open();
        Set<CaseNumber> numbers = rows.stream()
                .flatMap(row -> Stream.of(row.first(), row.second()))
                .map(side -> new CaseNumber(side.caseNumber()))
                .collect(Collectors.toSet());
        Map<String, CaseOutline> outlines = work.outlines(numbers);
        return rows.stream()
                .map(row -> new Pair(
                        row.pairId(),
                        side(row.first(), outlines),
                        side(row.second(), outlines),
                        row.matchedOn(),
                        row.foundAt()))
                .toList();
    }

    private Compared compared(Pair pair) {
        List<FieldState> first = identity.states(pair.first().number());
        List<FieldState> second = identity.states(pair.second().number());
        List<Line> lines = Stream.of(IdentityField.values())
                .map(field -> new Line(field, of(field, first), of(field, second)))
                .toList();
        return new Compared(pair, queue.likeness(pair.id()).stream().sorted().toList(), lines);
    }

    private static List<FieldState> of(IdentityField field, List<FieldState> states) {
        return states.stream().filter(state -> state.field() == field).toList();
    }

    private static Side side(PairRow.Side side, Map<String, CaseOutline> outlines) {
        return new Side(side.caseNumber(), side.alias(), outlines.get(side.caseNumber()));
    }
}
