package vn.donghanh.partnerbusiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.spi.AwaitedAnswerProvider;

/** Counts the answers of employers, lenders, legal aid and all other partners that a case waits for, over the features that send to them. */
@ApplicationScoped
class PartnerBusinessAwaitedAnswerProvider implements AwaitedAnswerProvider {
    @Inject
    @Any
    Instance<PartnerBusinessProvider> providers;

    @Override
    public Map<CaseId, Long> countAwaited(Collection<CaseId> cases) {
        Map<CaseId, Long> sums = new HashMap<>();
        providers.forEach(provider ->
                provider.countAwaited(cases).forEach((caseId, count) -> sums.merge(caseId, count, Long::sum)));
        return sums;
    }
}
