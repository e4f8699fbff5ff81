package vn.donghanh.worklist;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.model.CaseSearchCriteria;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;

/**
 * Service for a user's saved filters of the case list. They contain codes and no free text, so that no client data can be stored
 * in them.
 */
@UseCases
public class SavedFilterService {
    private static final int LIMIT = 8;

    @Inject
    SavedFilterRepository repository;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    public record SavedFilterRow(String ref, CaseSearchCriteria search) implements Serializable {}

    @Requires(Permission.CASE_READ)
    @AuditAction("case-filter.save")
    public void save(CaseSearchCriteria search) {
        List<SavedFilter> saved = repository.findOwn();
        String criteria = SavedFilterRepository.encode(search.codes());
        if (saved.stream().anyMatch(filter -> filter.criteria().equals(criteria))) {
            return;
        }
        if (saved.size() >= LIMIT) {
            throw new RuleViolationException(FilterRule.TOO_MANY_FILTERS, LIMIT);
        }
        repository.add(new SavedFilter(RandomReference.random(), user.id(), criteria, clock.instant()));
    }

    @Requires(Permission.CASE_READ)
    @AuditAction("case-filter.remove")
    public void remove(String ref) {
        repository.findOwn().stream().filter(filter -> filter.ref().equals(ref)).forEach(repository::remove);
    }
}
