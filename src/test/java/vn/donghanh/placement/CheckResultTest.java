package vn.donghanh.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.placement.value.CheckAnswer;
import vn.donghanh.placement.value.CheckMilestone;
import vn.donghanh.placement.value.WorkEndCause;

/** What is known of a milestone: what was not asked never reads as an answer. */
class CheckResultTest {
    private static final LocalDate DUE = LocalDate.of(2026, 6, 15);
    private static final CheckWindow WINDOW = CheckWindow.around(CheckMilestone.MONTH_3, DUE, 10);

    @ParameterizedTest
    @CsvSource({
        "2026-06-04, '', AHEAD",
        "2026-06-05, '', OPEN",
        "2026-06-25, '', OPEN",
        "2026-06-26, '', NOT_ASKED",
        "2026-06-25, NOT_REACHED, OPEN",
        "2026-06-26, NOT_REACHED, NOT_REACHED",
        "2026-06-20, NOT_REACHED STILL_THERE, STILL_THERE",
        "2026-07-20, STILL_THERE, STILL_THERE"
    })
    void aMilestoneIsJudgedByItsAnswersAndItsDays(LocalDate today, String answers, CheckResult expected) {
        List<CheckAnswer> given = answers.isEmpty()
                ? List.of()
                : Arrays.stream(answers.split(" ")).map(CheckAnswer::valueOf).toList();
        assertThat(CheckResult.of(WINDOW, given, null, today)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOT_REACHED")
    void everyFinalAnswerIsTheResult(CheckAnswer answer) {
        WorkEnd left = new WorkEnd(DUE, WorkEndCause.OTHER);
        assertThat(CheckResult.of(WINDOW, List.of(answer), left, DUE.plusYears(1))
                        .name())
                .isEqualTo(answer.name());
    }

    @Test
    void whatTheClientToldBetweenTheChecksCounts() {
        assertThat(told(WINDOW.until(), WorkEndCause.HARASSMENT)).isEqualTo(CheckResult.NO_LONGER);
        assertThat(told(DUE.minusMonths(2), WorkEndCause.OTHER_WORK)).isEqualTo(CheckResult.CHANGED_WORK);
        assertThat(told(WINDOW.until().plusDays(1), WorkEndCause.OTHER)).isEqualTo(CheckResult.NOT_ASKED);
    }

    private static CheckResult told(LocalDate endedOn, WorkEndCause cause) {
        return CheckResult.of(
                WINDOW, List.of(), new WorkEnd(endedOn, cause), WINDOW.until().plusDays(5));
    }

    @Test
    void onlyTheFutureIsNotSettled() {
        assertThat(EnumSet.allOf(CheckResult.class))
                .filteredOn(result -> !result.isSettled())
                .containsExactly(CheckResult.AHEAD, CheckResult.OPEN);
    }
}
