package vn.donghanh.reporting.supervision;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.closing.FollowUpStatisticsQueries.FollowUpSubject;
import vn.donghanh.closing.FollowUpStatisticsQueries.MilestoneResponse;
import vn.donghanh.closing.Milestone;
import vn.donghanh.closing.value.OutcomeAnswer;
import vn.donghanh.reporting.Ratio;

/**
 * What the follow-ups of a year found, by milestone. Each client counts once in each milestone, with the last follow-up.
 *
 * @param until the last day of the year
 * @param counts how many were followed, in the order of the milestones
 * @param rows one for each subject
 */
public record FollowedYear(LocalDate until, List<FollowedCount> counts, List<SubjectRates> rows)
        implements Serializable {
    public FollowedYear {
        counts = List.copyOf(counts);
        rows = List.copyOf(rows);
    }

    /** @param reached how many of those whom a follow-up concerned were reached */
    public record FollowedCount(Milestone milestone, Ratio reached) implements Serializable {}

    /** @param rates in the order of the milestones */
    public record SubjectRates(FollowUpSubject subject, List<MilestoneRate> rates) implements Serializable {
        public SubjectRates {
            rates = List.copyOf(rates);
        }
    }

    /**
     * @param strict of all whom the question concerns; who was not reached, not asked or does not know stays in the denominator
     * @param plain of those whose answer is known
     */
    public record MilestoneRate(Milestone milestone, Ratio strict, Ratio plain) implements Serializable {}

    /** @param responses the earliest first */
    static FollowedYear of(List<MilestoneResponse> responses, LocalDate until) {
        Map<Milestone, Collection<MilestoneResponse>> followed = new EnumMap<>(Milestone.class);
        List<FollowedCount> counts = new ArrayList<>();
        for (Milestone milestone : Milestone.values()) {
            Collection<MilestoneResponse> at = followed(responses, milestone, until);
            followed.put(milestone, at);
            counts.add(new FollowedCount(milestone, ratio(at, MilestoneResponse::reached, response -> true)));
        }
        return new FollowedYear(
                until,
                counts,
                Arrays.stream(FollowUpSubject.values())
                        .map(subject -> new SubjectRates(
                                subject,
                                followed.entrySet().stream()
                                        .map(at -> rate(subject, at.getKey(), at.getValue()))
                                        .toList()))
                        .toList());
    }

    /** Returns the cases followed at a milestone. */
    static Set<CaseId> cases(List<MilestoneResponse> responses, Milestone milestone, LocalDate until) {
        return followed(responses, milestone, until).stream()
                .map(MilestoneResponse::caseId)
                .collect(Collectors.toSet());
    }

    private static Collection<MilestoneResponse> followed(
            List<MilestoneResponse> responses, Milestone milestone, LocalDate until) {
        LocalDate yearBefore = until.minusYears(1);
        Map<CaseId, MilestoneResponse> last = new LinkedHashMap<>();
        responses.stream()
                .filter(response -> response.milestone() == milestone
                        && !response.on().isAfter(until)
                        && response.on().isAfter(yearBefore))
                .forEach(response -> last.put(response.caseId(), response));
        return last.values();
    }

    private static MilestoneRate rate(
            FollowUpSubject subject, Milestone milestone, Collection<MilestoneResponse> followed) {
        Predicate<MilestoneResponse> met = response -> response.answers().get(subject) == OutcomeAnswer.MET;
        return new MilestoneRate(
                milestone,
                ratio(followed, met, response -> answer(response, subject).isCountedInRate()),
                ratio(
                        followed,
                        met,
                        response -> answer(response, subject).isCountedInRate()
                                && answer(response, subject) != OutcomeAnswer.UNKNOWN));
    }

    private static OutcomeAnswer answer(MilestoneResponse response, FollowUpSubject subject) {
        return response.answers().getOrDefault(subject, OutcomeAnswer.UNKNOWN);
    }

    private static Ratio ratio(
            Collection<MilestoneResponse> followed,
            Predicate<MilestoneResponse> met,
            Predicate<MilestoneResponse> counted) {
        return new Ratio(
                followed.stream().filter(counted.and(met)).count(),
                followed.stream().filter(counted).count());
    }
}
