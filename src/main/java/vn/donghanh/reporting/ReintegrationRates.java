package vn.donghanh.reporting;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.closing.ClosingStatisticsQueries.OutcomeResponse;
import vn.donghanh.closing.OutcomeAnswer;
import vn.donghanh.closing.ReintegrationOutcome;

/**
 * What became of clients, in persons: of whoever was asked several times in a period the last time counts. Who could not be reached stays in
 * the denominator; who did not want to say, and whom it does not concern, do not (the strict rate of the report on reintegration).
 */
final class ReintegrationRates {
    private final Collection<OutcomeResponse> lastResponses;

    private ReintegrationRates(Collection<OutcomeResponse> last) {
        this.lastResponses = last;
    }

    /** @param asked the earliest first */
    static ReintegrationRates of(List<OutcomeResponse> asked) {
        Map<CaseId, OutcomeResponse> last = new LinkedHashMap<>();
        asked.forEach(outcomeResponse -> last.put(outcomeResponse.caseId(), outcomeResponse));
        return new ReintegrationRates(last.values());
    }

    /** The outcomes that concerned anybody, in the order of their list. */
    Map<ReintegrationOutcome, Ratio> byOutcome() {
        Map<ReintegrationOutcome, Ratio> rates = new TreeMap<>();
        for (OutcomeResponse outcomeResponse : lastResponses) {
            outcomeResponse
                    .answers()
                    .forEach((outcome, answer) -> rates.merge(
                            outcome,
                            new Ratio(answer == OutcomeAnswer.MET ? 1 : 0, answer.isCountedInRate() ? 1 : 0),
                            Ratio::plus));
        }
        return rates;
    }

    Set<CaseId> met(ReintegrationOutcome outcome) {
        return lastResponses.stream()
                .filter(outcomeResponse -> outcomeResponse.answers().get(outcome) == OutcomeAnswer.MET)
                .map(OutcomeResponse::caseId)
                .collect(Collectors.toSet());
    }

    /** Persons who were to be asked and could not be, the last time. */
    long unreached() {
        return lastResponses.stream()
                .filter(outcomeResponse -> !outcomeResponse.reached())
                .count();
    }

    long persons() {
        return lastResponses.size();
    }
}
