package vn.donghanh.reporting.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.consent.ConsentAnswerQueries.ConsentAnswer;

/**
 * The clients who refuse to be counted in figures that leave the Centre, on each day. A refusal applies to figures of its own day and later ones,
 * so that the figures of an earlier day stay what they were: their difference would reveal whom it was that refused.
 */
public final class StatisticsRefusals {
    /** Nobody is left out: for figures that stay inside the Centre. */
    public static final StatisticsRefusals NONE = new StatisticsRefusals(List.of());

    private final Map<CaseId, TreeMap<LocalDate, Boolean>> answers;

    private StatisticsRefusals(List<ConsentAnswer> answers) {
        this.answers = answers.stream()
                .collect(Collectors.groupingBy(
                        ConsentAnswer::caseId,
                        Collectors.toMap(
                                ConsentAnswer::on, ConsentAnswer::refused, (first, last) -> last, TreeMap::new)));
    }

    /**
     * @param answers the earliest first; of two on one day the last counts
     * @param merged maps each merged case to the surviving one, to which its answers belong as well
     */
    static StatisticsRefusals of(List<ConsentAnswer> answers, Map<CaseId, CaseId> merged) {
        return new StatisticsRefusals(answers.stream()
                .map(answer -> new ConsentAnswer(
                        merged.getOrDefault(answer.caseId(), answer.caseId()), answer.on(), answer.refused()))
                .toList());
    }

    /** Returns the cases whose last answer by the end of that day is a refusal. */
    public Set<CaseId> asOf(LocalDate day) {
        return answers.entrySet().stream()
                .filter(entry -> {
                    Map.Entry<LocalDate, Boolean> last = entry.getValue().floorEntry(day);
                    return last != null && last.getValue();
                })
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
