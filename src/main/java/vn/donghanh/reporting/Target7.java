package vn.donghanh.reporting;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.ClientGroup;
import vn.donghanh.casefile.model.ServiceGroup;

/**
 * Target 7 with its companions: of the clients with a need that they are eligible for, how many were reached by a service. The companions
 * are always shown with it, for they tell when the denominator was made small instead of the numerator large.
 *
 * @param clients T7: clients with an eligible need, reached
 * @param strict as T7, but a judgement put off longer than it may be counts as a yes
 * @param highRisk the same of clients at high risk, who are reported beside
 * @param needs T7n: eligible needs, reached
 * @param medianDays T7t: from naming an eligible need to the first help; empty while nobody was helped
 * @param inTime T7t: of the eligible needs that were reached, those within the time of the client's level
 * @param withdrawn T7w: needs that clients no longer wanted, by reason
 * @param ineligible T7x: needs judged not eligible, by rule; an empty rule where none was named
 * @param minors clients of these groups with an eligible need, left out because they are children
 * @param possibleMinors likewise, because they may be
 * @param byService T7n by group of services
 * @param byAge T7 by age
 * @param byGroup T7 by client group; who is in two groups counts in both
 * @param reached the cases in the numerator
 * @param open the cases in the denominator that nothing has reached
 * @param reachedByService the cases behind T7n by group of services
 * @param reachedByAge the cases in the numerator by age
 * @param withdrawnCases the cases behind T7w
 * @param ineligibleCases the cases behind T7x
 */
public record Target7(
        Ratio clients,
        Ratio strict,
        Ratio highRisk,
        Ratio needs,
        Optional<Double> medianDays,
        Ratio inTime,
        Map<String, Long> withdrawn,
        Map<String, Long> ineligible,
        long minors,
        long possibleMinors,
        Map<ServiceGroup, Ratio> byService,
        Map<AgeBand, Ratio> byAge,
        Map<ClientGroup, Ratio> byGroup,
        Set<CaseId> reached,
        Set<CaseId> open,
        Map<ServiceGroup, Set<CaseId>> reachedByService,
        Map<AgeBand, Set<CaseId>> reachedByAge,
        Set<CaseId> withdrawnCases,
        Set<CaseId> ineligibleCases) {

    public long withdrawnTotal() {
        return sum(withdrawn);
    }

    public long ineligibleTotal() {
        return sum(ineligible);
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The span of days that is counted, both ends included. */
    public record Span(LocalDate from, LocalDate to) implements Serializable {
        public Span {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("ends before it begins");
            }
        }
    }
}
