package vn.donghanh.reporting.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import vn.donghanh.closing.ClosingStatisticsQueries.OutcomeResponse;
import vn.donghanh.closing.ReintegrationOutcome;
import vn.donghanh.closing.value.OutcomeAnswer;
import vn.donghanh.reporting.ReportDataQueries;
import vn.donghanh.reporting.table.ReportTable.Row;
import vn.donghanh.reporting.table.TableCell.Count;
import vn.donghanh.reporting.table.TableCell.Rate;

/**
 * Form 08: the outcomes of clients whose episode was closed, or who were due to be asked, in the period; of several answers the last one counts. Who could
 * not be reached, and of whom contact was lost at closing, stays in the denominator, like who does not know; who declined to answer, or to whom the question does not apply, does not.
 */
@ApplicationScoped
class ReintegrationTable implements ReportTableProvider {
    private static final int RULE_VERSION = 3;
    private static final List<String> COLUMNS = List.of("ASSESSED", "MET", "RATE", "NOT_MET", "NOT_REACHED");

    @Inject
    ReportDataQueries records;

    @Override
    public String code() {
        return "B08";
    }

    @Override
    public ReportTable compute(ReportedPeriod period) {
        return table(records.lastResponses(period.data()));
    }

    /** @param responses the last one of each client */
    static ReportTable table(Collection<OutcomeResponse> responses) {
        return new ReportTable(
                "B08",
                RULE_VERSION,
                COLUMNS,
                Arrays.stream(ReintegrationOutcome.values())
                        .filter(ReintegrationOutcome::isRequired)
                        .map(outcome -> row(outcome, responses))
                        .toList());
    }

    private static Row row(ReintegrationOutcome outcome, Collection<OutcomeResponse> responses) {
        Count assessed = count(outcome, responses, (response, answer) -> answer.isCountedInRate());
        Count met = count(outcome, responses, (response, answer) -> answer == OutcomeAnswer.MET);
        return new Row(
                outcome.name(),
                false,
                List.of(
                        assessed,
                        met,
                        new Rate(met.value(), assessed.value()),
                        count(outcome, responses, (response, answer) -> answer == OutcomeAnswer.NOT_MET),
                        count(
                                outcome,
                                responses,
                                (response, answer) -> answer == OutcomeAnswer.UNKNOWN && !response.reached())));
    }

    private static Count count(
            ReintegrationOutcome outcome,
            Collection<OutcomeResponse> responses,
            BiPredicate<OutcomeResponse, OutcomeAnswer> condition) {
        return TableCell.clients(responses.stream()
                .filter(response -> {
                    OutcomeAnswer answer = response.answers().get(outcome);
                    return answer != null && condition.test(response, answer);
                })
                .map(response -> new LedgerEntry(
                        response.caseId(),
                        response.on().toString(),
                        String.valueOf(response.answers().get(outcome))))
                .toList());
    }
}
