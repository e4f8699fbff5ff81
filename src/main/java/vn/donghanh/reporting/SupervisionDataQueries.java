package vn.donghanh.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import vn.donghanh.casefile.CaseStatisticsQueries;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.spi.PartnerRequestProvider;
import vn.donghanh.casefile.spi.PartnerRequestProvider.PartnerRequest;
import vn.donghanh.closing.ClosingStatisticsQueries;
import vn.donghanh.plan.GoalStatisticsQueries;
import vn.donghanh.shared.AsOf;

/** Reads what figures at work count over the cases that the reader may see, in a constant number of SQL statements. Called inside a use case that only reads. */
@ApplicationScoped
public class SupervisionDataQueries {
    @Inject
    OutcomeDataLoader loader;

    @Inject
    GoalStatisticsQueries goals;

    @Inject
    ClosingStatisticsQueries closings;

    @Inject
    @Any
    Instance<PartnerRequestProvider> requests;

    @Inject
    BulkReadRepository reading;

    /** Returns what is known by the cutoff; every earlier day is counted from it without a further statement. */
    public SupervisionData load(AsOf asOf) {
        reading.begin();
        OutcomeDataLoader.Records records = loader.load(asOf, CaseStatisticsQueries.Scope.VISIBLE);
        Set<CaseId> visible = records.caseIds();
        List<PartnerRequest> sent = requests.stream()
                .flatMap(source -> source.partnerRequests(asOf).stream())
                .filter(request -> visible.contains(request.caseId()))
                .toList();
        return new SupervisionData(
                records,
                sent,
                goals.findReached(asOf).stream()
                        .filter(goal -> visible.contains(goal.caseId()))
                        .toList(),
                closings.findFollowed(asOf).stream()
                        .filter(closed -> visible.contains(closed.caseId())
                                && !records.mistakes().contains(closed.caseId(), closed.episode()))
                        .toList());
    }
}
