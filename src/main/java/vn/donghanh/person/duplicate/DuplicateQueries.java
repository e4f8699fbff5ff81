package vn.donghanh.person.duplicate;

import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.person.AliasQueries;
import vn.donghanh.person.DuplicatePair;
import vn.donghanh.person.PersonAccessProvider;
import vn.donghanh.person.value.MatchIndicator;
import vn.donghanh.security.EssentialUseCase;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.PersonRef;

/**
 * Lists pairs of possible duplicates: for a supervisor who sees both records, otherwise for the director,
 * who sees both by case number. Pairs of which the user does not see both records are not found.
 */
@UseCases(reads = true)
public class DuplicateQueries {
    private static final int MOST = 100;
    private static final int SCORING_BATCH_SIZE = 200;

    @Inject
    DuplicatePairRepository pairs;

    @Inject
    PersonAccessProvider access;

    @Inject
    DuplicateScoringService scoring;

    @Inject
    AliasQueries aliases;

    @Inject
    AuditContext auditContext;

    /**
     * Returns the undecided pairs that the user may decide on and that are strong enough, the strongest first, a
     * hundred at most.
     */
    @EssentialUseCase
    @Requires(Permission.DUPLICATE_REVIEW)
    @AuditAction("duplicate.list-open")
    public List<DuplicatePairRow> open() {
        scoring.score(access.pairsToDecide(PersonAccessProvider.Pairs.UNWEIGHED, 0, SCORING_BATCH_SIZE));
        List<Long> ids = access.pairsToDecide(
                PersonAccessProvider.Pairs.TELLING, DuplicateScoringService.DISPLAY_THRESHOLD, MOST);
        List<DuplicatePair> open = pairs.findByStrength(ids);
        Set<PersonRef> persons = new HashSet<>();
        open.forEach(pair -> persons.addAll(pair.persons()));
        Map<PersonRef, String> numbers = access.caseNumbers(persons);
        Map<PersonRef, String> names = aliases.open(numbers.keySet());
        List<DuplicatePairRow> rows =
                open.stream().map(pair -> row(pair, numbers, names)).toList();
        rows.forEach(row -> {
            auditContext.about("case", row.first().caseNumber());
            auditContext.about("case", row.second().caseNumber());
        });
        return rows;
    }

    /** Returns the match indicators of a pair, without the values themselves. */
    @Requires(Permission.DUPLICATE_REVIEW)
    @AuditAction("duplicate.compare")
    public Set<MatchIndicator> indicators(long pairId) {
        pairs.getDecidable(pairId);
        auditContext.about("pair", String.valueOf(pairId));
        return scoring.indicators(Set.of(pairId)).getOrDefault(pairId, Set.of());
    }

    private static DuplicatePairRow row(
            DuplicatePair pair, Map<PersonRef, String> numbers, Map<PersonRef, String> names) {
        List<DuplicatePairRow.Side> sides = pair.persons().stream()
                .map(person ->
                        new DuplicatePairRow.Side(Objects.requireNonNull(numbers.get(person)), names.get(person)))
                .toList();
        return new DuplicatePairRow(pair.id(), sides.get(0), sides.get(1), pair.matchedOn(), pair.foundAt());
    }
}
