package vn.donghanh.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.closing.ClosingStatisticsQueries;
import vn.donghanh.closing.ClosingStatisticsQueries.OutcomeResponse;
import vn.donghanh.placement.WorkRetentionQueries;
import vn.donghanh.placement.WorkRetentionQueries.MilestoneResult;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.records.OutcomeDataLoader;

/** Reads what the tables of a report count, in a constant number of SQL statements. Called inside a use case that may see figures of the whole Centre. */
@ApplicationScoped
public class ReportDataQueries {
    @Inject
    OutcomeDataLoader loader;

    @Inject
    ClosingStatisticsQueries closings;

    @Inject
    WorkRetentionQueries retentions;

    /** Returns the counted cases as of the last day and the cutoff of the period. */
    public ReportData load(Period period) {
        return new ReportData(period.from(), loader.loadCentre(period.asOf(period.to())));
    }

    /** Returns the last answers of each client who was due for the questions on reintegration in the period; what checks of work found goes first. */
    public Collection<OutcomeResponse> lastResponses(ReportData data) {
        return lastResponses(
                data,
                closings.findOutcomeResponses(data.from(), data.asOf()),
                retentions.findSettled(LocalDate.EPOCH, data.asOf()));
    }

    /** Answers and checks count for the case that continues, whichever of the merged cases they were recorded in. */
    static Collection<OutcomeResponse> lastResponses(
            ReportData data, List<OutcomeResponse> responses, List<MilestoneResult> checks) {
        CheckedWork work = CheckedWork.of(
                data.counted(checks, MilestoneResult::caseId, MilestoneResult::countedAs), data.validTransitions());
        Map<CaseId, OutcomeResponse> last = new LinkedHashMap<>();
        data.counted(responses, OutcomeResponse::caseId, OutcomeResponse::countedAs)
                .forEach(response -> last.put(response.caseId(), work.apply(response)));
        return last.values();
    }
}
