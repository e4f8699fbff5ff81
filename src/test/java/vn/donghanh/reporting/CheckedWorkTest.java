package vn.donghanh.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.donghanh.casefile.CaseStatisticsQueries.TransitionFact;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.closing.ClosingStatisticsQueries.OutcomeResponse;
import vn.donghanh.closing.ReintegrationOutcome;
import vn.donghanh.closing.value.OutcomeAnswer;
import vn.donghanh.placement.CheckResult;
import vn.donghanh.placement.WorkRetentionQueries.MilestoneResult;
import vn.donghanh.placement.value.CheckMilestone;

/** Work at a milestone comes from a check where there is item. */
class CheckedWorkTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final CaseId CLIENT = new CaseId(1);

    @ParameterizedTest
    @CsvSource({
        "MONTH_3, EMPLOYED_3M, STILL_THERE, NOT_MET, MET",
        "MONTH_6, EMPLOYED_6M, NO_LONGER, MET, NOT_MET",
        "MONTH_12, EMPLOYED_12M, NOT_REACHED, MET, UNKNOWN",
        "MONTH_3, EMPLOYED_3M, NOT_ASKED, MET, UNKNOWN",
        "MONTH_3, EMPLOYED_3M, NOT_SAID, MET, UNKNOWN",
        "MONTH_3, EMPLOYED_3M, CHANGED_WORK, MET, MET",
        "MONTH_3, EMPLOYED_3M, OPEN, NOT_MET, NOT_MET",
        "MONTH_3, EMPLOYED_3M, AHEAD, NOT_MET, NOT_MET",
        "MONTH_1, EMPLOYED_3M, STILL_THERE, NOT_MET, NOT_MET",
        "MONTH_6, EMPLOYED_3M, STILL_THERE, NOT_MET, NOT_MET"
    })
    void theCheckDecides(
            CheckMilestone milestone,
            ReintegrationOutcome outcome,
            CheckResult found,
            OutcomeAnswer answer,
            OutcomeAnswer counted) {
        assertThat(counted(outcome, answer, result(milestone, found, DAY)))
                .containsExactlyEntriesOf(Map.of(outcome, counted));
    }

    @Test
    void aCheckAfterTheAnswerDecidesNothing() {
        assertThat(counted(
                        ReintegrationOutcome.EMPLOYED_3M,
                        OutcomeAnswer.NOT_MET,
                        result(CheckMilestone.MONTH_3, CheckResult.STILL_THERE, DAY.plusDays(1))))
                .containsValue(OutcomeAnswer.NOT_MET);
    }

    @Test
    void whatWasNotAskedStaysOut() {
        assertThat(counted(
                        ReintegrationOutcome.SAFE,
                        OutcomeAnswer.MET,
                        result(CheckMilestone.MONTH_3, CheckResult.NO_LONGER, DAY)))
                .containsExactlyEntriesOf(Map.of(ReintegrationOutcome.SAFE, OutcomeAnswer.MET));
    }

    @Test
    void workThatWasKeptCountsBesideWorkThatWasLeft() {
        assertThat(counted(
                        ReintegrationOutcome.EMPLOYED_3M,
                        OutcomeAnswer.UNKNOWN,
                        result(CheckMilestone.MONTH_3, CheckResult.STILL_THERE, DAY.minusDays(90)),
                        result(CheckMilestone.MONTH_3, CheckResult.NO_LONGER, DAY)))
                .containsValue(OutcomeAnswer.MET);
    }

    /** The client worked in an earlier episode, and says that she has not since she came back. */
    @ParameterizedTest
    @CsvSource({"2026-05-01, 2026-05-01, MET", "2026-04-30, 2026-05-01, NOT_MET", "2026-05-01, 2026-06-02, MET"})
    void workOfAnEarlierEpisodeDecidesNothing(LocalDate checked, LocalDate reopened, OutcomeAnswer counted) {
        CheckedWork work = CheckedWork.of(
                List.of(result(CheckMilestone.MONTH_3, CheckResult.STILL_THERE, checked)),
                List.of(
                        begins(CLIENT, CaseStep.ACCEPT, LocalDate.of(2023, 1, 5)),
                        begins(CLIENT, CaseStep.REOPEN, reopened),
                        begins(new CaseId(2), CaseStep.REOPEN, DAY)));
        assertThat(work.apply(new OutcomeResponse(
                                CLIENT, DAY, true, Map.of(ReintegrationOutcome.EMPLOYED_3M, OutcomeAnswer.NOT_MET)))
                        .answers())
                .containsValue(counted);
    }

    private static TransitionFact begins(CaseId caseId, CaseStep step, LocalDate on) {
        return new TransitionFact(caseId, 1, step, CaseStatus.CLOSED, step.target(), on);
    }

    @Test
    void nothingOfTheResponseIsLost() {
        OutcomeResponse response = new OutcomeResponse(
                new CaseId(2), DAY, false, Map.of(ReintegrationOutcome.EMPLOYED_3M, OutcomeAnswer.UNKNOWN));
        assertThat(CheckedWork.of(List.of(result(CheckMilestone.MONTH_3, CheckResult.STILL_THERE, DAY)), List.of())
                        .apply(response))
                .isEqualTo(response);
    }

    private static Map<ReintegrationOutcome, OutcomeAnswer> counted(
            ReintegrationOutcome outcome, OutcomeAnswer answer, MilestoneResult... results) {
        return CheckedWork.of(List.of(results), List.of())
                .apply(new OutcomeResponse(CLIENT, DAY, true, Map.of(outcome, answer)))
                .answers();
    }

    private static MilestoneResult result(CheckMilestone milestone, CheckResult result, LocalDate on) {
        return new MilestoneResult(CLIENT, milestone, result, on);
    }
}
