package vn.donghanh.reporting.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.closing.FollowUpStatisticsQueries.FollowUpSubject;
import vn.donghanh.closing.FollowUpStatisticsQueries.MilestoneResponse;
import vn.donghanh.closing.Milestone;
import vn.donghanh.closing.value.OutcomeAnswer;
import vn.donghanh.reporting.Ratio;

class FollowedYearTest {
    private static final LocalDate END = LocalDate.of(2026, 11, 29);

    @Test
    void whoWasNotReachedStaysInTheStrictRateOnly() {
        FollowedYear year = FollowedYear.of(
                List.of(
                        response(1, Milestone.MONTH_3, END, true, OutcomeAnswer.MET),
                        response(2, Milestone.MONTH_3, END, true, OutcomeAnswer.NOT_MET),
                        response(3, Milestone.MONTH_3, END, false, OutcomeAnswer.UNKNOWN),
                        response(4, Milestone.MONTH_3, END, true, OutcomeAnswer.UNKNOWN)),
                END);

        assertThat(year.counts().get(1)).isEqualTo(new FollowedYear.FollowedCount(Milestone.MONTH_3, new Ratio(3, 4)));
        assertThat(rate(year, FollowUpSubject.HOUSING, Milestone.MONTH_3).strict())
                .isEqualTo(new Ratio(1, 4));
        assertThat(rate(year, FollowUpSubject.HOUSING, Milestone.MONTH_3).plain())
                .isEqualTo(new Ratio(1, 2));
        assertThat(rate(year, FollowUpSubject.HOUSING, Milestone.MONTH_1).strict())
                .isEqualTo(new Ratio(0, 0));
    }

    @Test
    void whoDeclinedOrIsNotConcernedIsInNoRate() {
        FollowedYear year = FollowedYear.of(
                List.of(
                        response(1, Milestone.MONTH_1, END, true, OutcomeAnswer.MET),
                        response(2, Milestone.MONTH_1, END, true, OutcomeAnswer.REFUSED),
                        response(3, Milestone.MONTH_1, END, false, OutcomeAnswer.NOT_APPLICABLE),
                        response(4, Milestone.MONTH_1, END, true, OutcomeAnswer.WITHHELD_FOR_SAFETY)),
                END);

        for (FollowUpSubject subject : FollowUpSubject.values()) {
            assertThat(rate(year, subject, Milestone.MONTH_1).strict()).isEqualTo(new Ratio(1, 1));
            assertThat(rate(year, subject, Milestone.MONTH_1).plain()).isEqualTo(new Ratio(1, 1));
        }
    }

    @Test
    void clientCountsOnceAtAMilestoneWithTheLastFollowUp() {
        List<MilestoneResponse> responses = List.of(
                response(1, Milestone.MONTH_6, END.minusMonths(8), true, OutcomeAnswer.NOT_MET),
                response(1, Milestone.MONTH_6, END.minusDays(3), true, OutcomeAnswer.MET),
                response(1, Milestone.MONTH_12, END.minusDays(3), true, OutcomeAnswer.NOT_MET));
        FollowedYear year = FollowedYear.of(responses, END);

        assertThat(rate(year, FollowUpSubject.SAFETY, Milestone.MONTH_6).strict())
                .isEqualTo(new Ratio(1, 1));
        assertThat(rate(year, FollowUpSubject.SAFETY, Milestone.MONTH_12).strict())
                .isEqualTo(new Ratio(0, 1));
        assertThat(FollowedYear.cases(responses, Milestone.MONTH_6, END)).containsExactly(new CaseId(1L));
        assertThat(FollowedYear.cases(responses, Milestone.MONTH_3, END)).isEmpty();
    }

    @Test
    void yearBeginsAfterTheSameDayOfTheYearBefore() {
        List<MilestoneResponse> responses = List.of(
                response(1, Milestone.MONTH_1, END.minusYears(1), true, OutcomeAnswer.MET),
                response(2, Milestone.MONTH_1, END.minusYears(1).plusDays(1), true, OutcomeAnswer.MET),
                response(3, Milestone.MONTH_1, END.plusDays(1), true, OutcomeAnswer.MET));

        assertThat(FollowedYear.cases(responses, Milestone.MONTH_1, END)).containsExactly(new CaseId(2L));
        assertThat(FollowedYear.cases(responses, Milestone.MONTH_1, END.minusYears(1)))
                .containsExactly(new CaseId(1L));
    }

    private static FollowedYear.MilestoneRate rate(FollowedYear year, FollowUpSubject subject, Milestone milestone) {
        return year.rows().stream()
                .filter(row -> row.subject() == subject)
                .flatMap(row -> row.rates().stream())
                .filter(rate -> rate.milestone() == milestone)
                .findFirst()
                .orElseThrow();
    }

    private static MilestoneResponse response(
            long caseId, Milestone milestone, LocalDate on, boolean reached, OutcomeAnswer answer) {
        Map<FollowUpSubject, OutcomeAnswer> answers = new EnumMap<>(FollowUpSubject.class);
        for (FollowUpSubject subject : FollowUpSubject.values()) {
            answers.put(subject, answer);
        }
        return new MilestoneResponse(new CaseId(caseId), 1, milestone, on, reached, answers);
    }
}
