package vn.donghanh.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.StreamSupport;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.AwaitedAnswerProvider;

/** The answers of partners that a case waits for, over all features, as a hand-over lists them. */
@ApplicationScoped
public class AwaitedAnswerFixture {
    @Inject
    @Any
    Instance<AwaitedAnswerProvider> providers;

    @Inject
    CaseScenario scenario;

    @Inject
    CaseFixture cases;

    /** @param reader who may see the case */
    public long count(String reader, CaseNumber number) {
        CaseView caseView = scenario.as(reader, () -> cases.get(number));
        return StreamSupport.stream(providers.spliterator(), false)
                .mapToLong(provider ->
                        provider.countAwaited(List.of(caseView.id())).getOrDefault(caseView.id(), 0L))
                .sum();
    }
}
