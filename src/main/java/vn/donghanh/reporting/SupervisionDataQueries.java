package vn.donghanh.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import vn.donghanh.casefile.CaseStatisticsQueries;
import vn.donghanh.closing.ClosingStatisticsQueries.FollowedEpisode;
import vn.donghanh.closing.FollowUpStatisticsQueries.MilestoneResponse;
import vn.donghanh.plan.GoalStatisticsQueries.ReachedGoal;
import vn.donghanh.shared.AsOf;

/** Reads what figures at work count over the cases that the reader may see, in a constant number of SQL statements. Called inside a use case that only reads. */
@ApplicationScoped
public class SupervisionDataQueries {
    @Inject
    OutcomeDataLoader loader;

    @Inject
    BulkReadRepository reading;

    /** Returns what is known by the cutoff; every earlier day is counted from it without a further statement. */
    public SupervisionData load(AsOf asOf) {
        reading.begin();
        OutcomeDataLoader.Records records = loader.load(asOf, CaseStatisticsQueries.Scope.VISIBLE);
        return new SupervisionData(
                records,
                records.requests(),
                records.counted(CaseRecords::goals, ReachedGoal::caseId),
                records.counted(CaseRecords::followed, FollowedEpisode::caseId).stream()
                        .filter(closed -> !records.mistakes().contains(closed.caseId(), closed.episode()))
                        .sorted(Comparator.comparing(FollowedEpisode::on))
                        .toList(),
                records.counted(CaseRecords::followUps, MilestoneResponse::caseId).stream()
                        .sorted(Comparator.comparing(MilestoneResponse::on))
                        .toList());
    }
}
