package vn.donghanh.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.CaseStatisticsQueries.LevelAt;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.shared.CentreTime;

class LevelHistoryTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    @Test
    void levelThatNeverChangedHoldsForAllTime() {
        assertThat(LevelHistory.of(TriageLevel.HIGH, List.of()).on(MARCH)).isEqualTo(TriageLevel.HIGH);
        assertThat(LevelHistory.always(TriageLevel.LOW).on(MAY)).isEqualTo(TriageLevel.LOW);
    }

    @Test
    void levelOfADayIsThatAtItsEnd() {
        LevelHistory history = LevelHistory.of(
                TriageLevel.LOW,
                List.of(
                        new LevelAt(1, TriageLevel.MEDIUM, TriageLevel.CRITICAL, CentreTime.endOf(MARCH)),
                        new LevelAt(1, TriageLevel.CRITICAL, TriageLevel.LOW, CentreTime.endOf(MAY))));
        assertThat(history.on(MARCH.minusDays(1))).isEqualTo(TriageLevel.MEDIUM);
        assertThat(history.on(MARCH)).isEqualTo(TriageLevel.CRITICAL);
        assertThat(history.on(MAY.minusDays(1))).isEqualTo(TriageLevel.CRITICAL);
        assertThat(history.on(MAY)).isEqualTo(TriageLevel.LOW);
    }

    @Test
    void historiesWithTheSameChangesAreEqual() {
        LevelAt raised = new LevelAt(1, TriageLevel.MEDIUM, TriageLevel.HIGH, CentreTime.endOf(MARCH));
        LevelHistory history = LevelHistory.of(TriageLevel.HIGH, List.of(raised));
        assertThat(history)
                .isEqualTo(LevelHistory.of(TriageLevel.LOW, List.of(raised)))
                .hasSameHashCodeAs(LevelHistory.of(TriageLevel.LOW, List.of(raised)))
                .isNotEqualTo(LevelHistory.always(TriageLevel.MEDIUM))
                .isNotEqualTo(LevelHistory.of(
                        TriageLevel.HIGH,
                        List.of(new LevelAt(1, TriageLevel.LOW, TriageLevel.HIGH, CentreTime.endOf(MARCH)))));
    }
}
