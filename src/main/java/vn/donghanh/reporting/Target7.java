package vn.donghanh.reporting;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.ClientGroup;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.person.profile.CountedSex;
import vn.donghanh.person.profile.EducationBand;

/**
 * Target 7: the share of clients with an eligible need who were reached by a service. Its companion figures are always shown with it, because they
 * reveal a denominator that was made small instead of a numerator made large.
 *
 * @param clients T7: clients with an eligible need, reached
 * @param strict as T7, but an eligibility judgement pending for too long counts as eligible
 * @param highRisk the same rate for clients at high risk, who are reported separately
 * @param needs T7N: share of eligible needs that were reached
 * @param medianDays T7T: median days from identifying an eligible need to the first help; empty when nobody was helped
 * @param medianOfAll T7T: median days to the first help, of all eligible needs: those still waiting count as longer than they have waited; empty when
 *     fewer than half were helped
 * @param inTime T7T: share of reached needs that were helped in time for the client's triage level
 * @param withdrawn T7W: needs withdrawn by clients, by reason
 * @param ineligible T7X: needs judged not eligible, by rule; an empty rule when none was given
 * @param minors clients of the target groups with an eligible need, excluded as minors
 * @param possibleMinors likewise, excluded because they may be minors
 * @param refusing clients of the groups above who are in no figure, because they refuse to be counted
 * @param byService T7N by service group
 * @param byAge T7 by age band
 * @param bySex T7 by the sex that reports count
 * @param byEducation T7 by band of education
 * @param byGroup T7 by client group; clients of two groups count in both
 * @param eligible the eligible needs behind T7N
 * @param reached the cases in the numerator
 * @param open the cases in the denominator that were not reached
 * @param tickedOnly those among the open ones for whom an action was marked as done, without a record that proves it
 * @param reachedByService the cases behind T7N by service group
 * @param reachedByAge the cases in the numerator by age band
 * @param reachedBySex the cases in the numerator by sex
 * @param reachedByEducation the cases in the numerator by band of education
 * @param withdrawnCases the cases behind T7W
 * @param ineligibleCases the cases behind T7X
 */
public record Target7(
        Ratio clients,
        Ratio strict,
        Ratio highRisk,
        Ratio needs,
        Optional<Double> medianDays,
        Optional<Long> medianOfAll,
        Ratio inTime,
        Map<String, Long> withdrawn,
        Map<String, Long> ineligible,
        long minors,
        long possibleMinors,
        long refusing,
        Map<ServiceGroup, Ratio> byService,
        Map<AgeBand, Ratio> byAge,
        Map<CountedSex, Ratio> bySex,
        Map<EducationBand, Ratio> byEducation,
        Map<ClientGroup, Ratio> byGroup,
        List<CountedNeed> eligible,
        Set<CaseId> reached,
        Set<CaseId> open,
        Set<CaseId> tickedOnly,
        Map<ServiceGroup, Set<CaseId>> reachedByService,
        Map<AgeBand, Set<CaseId>> reachedByAge,
        Map<CountedSex, Set<CaseId>> reachedBySex,
        Map<EducationBand, Set<CaseId>> reachedByEducation,
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

    /** An eligible need, and whether it was reached. */
    public record CountedNeed(CaseId caseId, String key, ServiceGroup group, boolean reached) implements Serializable {}

    /** The span of days that is counted, both ends included. */
    public record Span(LocalDate from, LocalDate to) implements Serializable {
        public Span {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("ends before it begins");
            }
        }
    }
}
