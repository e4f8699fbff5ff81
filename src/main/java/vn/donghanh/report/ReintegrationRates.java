package vn.donghanh.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.donghanh.casefile.CaseId;
import vn.donghanh.closing.ClosingFigures.Asked;
import vn.donghanh.closing.OutcomeAnswer;
import vn.donghanh.closing.ReintegrationOutcome;

/**
 * What became of clients, in persons: of whoever was asked several times in a period the last time counts. Who could not be reached stays in
 * the denominator; who did not want to say, and whom it does not concern, do not (the strict rate of the report on reintegration).
 */
final class ReintegrationRates {
    private final Collection<Asked> last;

    private ReintegrationRates(Collection<Asked> last) {
        this.last = last;
    }

    /** @param asked the earliest first */
    static ReintegrationRates of(List<Asked> asked) {
        Map<CaseId, Asked> last = new LinkedHashMap<>();
        asked.forEach(one -> last.put(one.file(), one));
        return new ReintegrationRates(last.values());
    }

    /** The outcomes that concerned anybody, in the order of their list. */
    Map<ReintegrationOutcome, Ratio> byOutcome() {
        Map<ReintegrationOutcome, Ratio> rates = new TreeMap<>();
        for (Asked one : last) {
            one.answers()
                    .forEach((outcome, answer) -> rates.merge(
                            outcome,
                            new Ratio(answer == OutcomeAnswer.MET ? 1 : 0, answer.isOfWhomItConcerns() ? 1 : 0),
                            Ratio::plus));
        }
        return rates;
    }

    Set<CaseId> met(ReintegrationOutcome outcome) {
        return last.stream()
                .filter(one -> one.answers().get(outcome) == OutcomeAnswer.MET)
                .map(Asked::file)
                .collect(Collectors.toSet());
    }

    /** Persons who were to be asked and could not be, the last time. */
    long unreached() {
        return last.stream().filter(one -> !one.reached()).count();
    }

    long persons() {
        return last.size();
    }
}
