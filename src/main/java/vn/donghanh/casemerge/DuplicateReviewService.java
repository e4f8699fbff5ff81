package vn.donghanh.casemerge;

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
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.person.IdentityService;
import vn.donghanh.person.duplicate.DuplicateBackfillService;
import vn.donghanh.person.duplicate.DuplicatePairRow;
import vn.donghanh.person.duplicate.DuplicateQueries;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.IdentityFieldStatus;
import vn.donghanh.person.value.MatchIndicator;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.worklist.CaseSummary;
import vn.donghanh.worklist.UnitWorkloadQueries;

/**
 * Service for reviewing possible duplicates: pairs of records compared by what a list shows anyway, and the merges that may be
 * undone.
 */
@UseCases
public class DuplicateReviewService {
    @Inject
    DuplicateQueries duplicates;

    @Inject
    IdentityService identity;

    @Inject
    DuplicateBackfillService backfill;

    @Inject
    CaseMergeService merges;

    @Inject
    UnitWorkloadQueries workloads;

    /** One side of a pair. */
    public record PersonSide(String number, @Nullable String alias, @Nullable CaseSummary summary)
            implements Serializable {
        public @Nullable AgeBand ageBand() {
            return summary == null ? null : summary.ageBand();
        }
    }

    /** @param matchedOn the identity fields that match; never their values */
    public record PairView(long id, PersonSide first, PersonSide second, Set<IdentityField> matchedOn, Instant foundAt)
            implements Serializable {}

    /** A row of the comparison: the recorded values of one identity field on either side, without their content. */
    public record FieldRow(IdentityField field, List<IdentityFieldStatus> first, List<IdentityFieldStatus> second)
            implements Serializable {}

    public record ComparisonRow(PairView pair, List<MatchIndicator> indicators, List<FieldRow> fields)
            implements Serializable {}

    /**
     * @param compared the selected pair; null if none is selected or it is not the reader's to decide
     * @param backfillPercent the percentage of earlier records that have been compared; below 100 further pairs may appear
     */
    public record PageView(
            List<PairView> pairs,
            @Nullable ComparisonRow compared,
            CaseMergeService.MergeList merged,
            int backfillPercent)
            implements Serializable {
        public boolean isBackfillRunning() {
            return backfillPercent < 100;
        }
    }

    /**
     * Returns the pairs, strongest first, a page of the active merges, and the comparison of one pair.
     *
     * @param mergedPage counted from 1
     */
    @Requires(Permission.DUPLICATE_REVIEW)
    @AuditAction("duplicate.view")
    public PageView page(@Nullable Long pairId, int mergedPage) {
        List<PairView> pairs = findOpenPairs();
        ComparisonRow compared = pairs.stream()
                .filter(pair -> pairId != null && pair.id() == pairId)
                .findFirst()
                .map(this::compare)
                .orElse(null);
        return new PageView(pairs, compared, merges.activeMerges(mergedPage), backfill.percent());
    }

    /** Returns the pending pairs, strongest first. */
    @Requires(Permission.DUPLICATE_REVIEW)
    @AuditAction("duplicate.list-for-approval")
    public List<PairView> findOpenPairs() {
        List<DuplicatePairRow> rows = duplicates.open();
        Set<CaseNumber> numbers = rows.stream()
                .flatMap(row -> Stream.of(row.first(), row.second()))
                .map(side -> new CaseNumber(side.caseNumber()))
                .collect(Collectors.toSet());
        Map<String, CaseSummary> outlines = workloads.findSummaries(numbers);
        return rows.stream()
                .map(row -> new PairView(
                        row.pairId(),
                        side(row.first(), outlines),
                        side(row.second(), outlines),
                        row.matchedOn(),
                        row.foundAt()))
                .toList();
    }

    private ComparisonRow compare(PairView pair) {
        List<IdentityFieldStatus> first = identity.statuses(pair.first().number());
        List<IdentityFieldStatus> second = identity.statuses(pair.second().number());
        List<FieldRow> lines = Stream.of(IdentityField.values())
                .map(field -> new FieldRow(field, of(field, first), of(field, second)))
                .toList();
        return new ComparisonRow(
                pair, duplicates.indicators(pair.id()).stream().sorted().toList(), lines);
    }

    private static List<IdentityFieldStatus> of(IdentityField field, List<IdentityFieldStatus> states) {
        return states.stream().filter(status -> status.field() == field).toList();
    }

    private static PersonSide side(DuplicatePairRow.Side side, Map<String, CaseSummary> outlines) {
        return new PersonSide(side.caseNumber(), side.alias(), outlines.get(side.caseNumber()));
    }
}
