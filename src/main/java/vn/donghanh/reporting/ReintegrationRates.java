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
import vn.donghanh.closing.ReintegrationOutcome;
import vn.donghanh.closing.value.OutcomeAnswer;

/**
 * Reintegration rates by person: of several responses in a period the last one counts. Clients who could not be reached stay in the denominator;
 * those who declined to answer or to whom the question does not apply do not (the strict rate of the reintegration report). The plain rate counts
 * known answers only.
 */
final class ReintegrationRates {
    private final Collection<OutcomeResponse> lastResponses;

    private ReintegrationRates(Collection<OutcomeResponse> last) {
        this.lastResponses = last;
    }

    /** @param asked responses, the earliest first */
    static ReintegrationRates of(List<OutcomeResponse> asked) {
        Map<CaseId, OutcomeResponse> last = new LinkedHashMap<>();
        asked.forEach(outcomeResponse -> last.put(outcomeResponse.caseId(), outcomeResponse));
        return new ReintegrationRates(last.values());
    }

    /** Returns the rates of all answered outcomes, in the order of the enum. */
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

    /** Returns the rates among the clients whose answer is known; of each outcome that has a strict rate. */
    Map<ReintegrationOutcome, Ratio> plainByOutcome() {
        Map<ReintegrationOutcome, Ratio> rates = new TreeMap<>();
        for (OutcomeResponse outcomeResponse : lastResponses) {
            outcomeResponse.answers().forEach((outcome, answer) -> {
                boolean met = answer == OutcomeAnswer.MET;
                boolean known = met || answer == OutcomeAnswer.NOT_MET;
                rates.merge(outcome, new Ratio(met ? 1 : 0, known ? 1 : 0), Ratio::plus);
            });
        }
        return rates;
    }

    Set<CaseId> met(ReintegrationOutcome outcome) {
        return lastResponses.stream()
                .filter(outcomeResponse -> outcomeResponse.answers().get(outcome) == OutcomeAnswer.MET)
                .map(OutcomeResponse::caseId)
                .collect(Collectors.toSet());
    }

    /** Returns the clients who could not be reached the last time. */
    Set<CaseId> unreached() {
        return lastResponses.stream()
                .filter(outcomeResponse -> !outcomeResponse.reached())
                .map(OutcomeResponse::caseId)
                .collect(Collectors.toSet());
    }

    long persons() {
        return lastResponses.size();
    }
}
