package vn.donghanh.casefile;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;
import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.spi.UnkeyedHealthRecordProvider;
import vn.donghanh.shared.PersonRef;

/**
 * Gives the health needs and referrals from before keys of their kinds existed those keys, so that target 7 compares them like all others. The
 * kinds are encrypted, so no migration can do it.
 */
@ApplicationScoped
public class NeedKindKeyBackfillService {
    @Inject
    NeedKindKeyRepository keys;

    @Inject
    CountedCaseRepository counted;

    @Inject
    @Any
    Instance<UnkeyedHealthRecordProvider> records;

    /** Returns the cases with records that have no key yet. */
    @Transactional(SUPPORTS)
    public Set<CaseId> findCases() {
        return records.stream()
                .flatMap(provider -> provider.findCases().stream())
                .collect(Collectors.toSet());
    }

    @Transactional(REQUIRES_NEW)
    public void assignKeys(CaseId caseId) {
        PersonRef person = keys.personOf(caseId);
        records.forEach(provider -> provider.assignKeys(caseId, person, kind -> keys.key(caseId, person, kind)));
        counted.mark(List.of(caseId));
    }
}
