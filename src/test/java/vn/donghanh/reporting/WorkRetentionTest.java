package vn.donghanh.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.placement.CheckResult;
import vn.donghanh.placement.WorkRetentionQueries.MilestoneResult;
import vn.donghanh.placement.value.CheckMilestone;

/** Who still works where they began: each client once, and nobody leaves the denominator. */
class WorkRetentionTest {
    @Test
    void whoIsNotReachedStaysInTheDenominator() {
        WorkRetention retention = WorkRetention.of(List.of(
                result(1, CheckMilestone.MONTH_3, CheckResult.STILL_THERE),
                result(2, CheckMilestone.MONTH_3, CheckResult.NOT_REACHED),
                result(3, CheckMilestone.MONTH_3, CheckResult.NOT_ASKED),
                result(4, CheckMilestone.MONTH_3, CheckResult.NOT_SAID),
                result(5, CheckMilestone.MONTH_3, CheckResult.NO_LONGER),
                result(6, CheckMilestone.MONTH_3, CheckResult.CHANGED_WORK),
                result(1, CheckMilestone.MONTH_1, CheckResult.NO_LONGER)));
        assertThat(retention.rates())
                .containsExactly(
                        entry(CheckMilestone.MONTH_1, new Ratio(0, 1)), entry(CheckMilestone.MONTH_3, new Ratio(1, 6)));
        assertThat(retention.retainedAt(CheckMilestone.MONTH_3)).containsExactly(new CaseId(1));
        assertThat(retention.retainedAt(CheckMilestone.MONTH_12)).isEmpty();
    }

    @Test
    void aClientWithTwoPlacesOfWorkCountsOnce() {
        WorkRetention retention = WorkRetention.of(List.of(
                result(1, CheckMilestone.MONTH_6, CheckResult.NO_LONGER),
                result(1, CheckMilestone.MONTH_6, CheckResult.STILL_THERE)));
        assertThat(retention.rates()).containsExactly(entry(CheckMilestone.MONTH_6, new Ratio(1, 1)));
    }

    private static MilestoneResult result(long caseId, CheckMilestone milestone, CheckResult result) {
        return new MilestoneResult(new CaseId(caseId), milestone, result, LocalDate.of(2026, 6, 1));
    }
}
