package vn.donghanh.reporting.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Threshold rules: "trên 70 %" is strictly more than seventy per cent, and ALL means every client. */
class ThresholdTest {
    @Test
    void moreThanIsStrictlyMore() {
        assertThat(Threshold.MORE_THAN.isMet(70, 100, 70)).isFalse();
        assertThat(Threshold.MORE_THAN.isMet(71, 100, 70)).isTrue();
        assertThat(Threshold.MORE_THAN.isMet(170, 241, 70)).isTrue();
        assertThat(Threshold.MORE_THAN.isMet(168, 241, 70)).isFalse();
    }

    @Test
    void atLeastIsMetByEquality() {
        assertThat(Threshold.AT_LEAST.isMet(50, 100, 50)).isTrue();
        assertThat(Threshold.AT_LEAST.isMet(49, 100, 50)).isFalse();
    }

    @Test
    void allIsMetOnlyByEqualNumbers() {
        assertThat(Threshold.ALL.isMet(2_999, 3_000, 100)).isFalse();
        assertThat(Threshold.ALL.isMet(3_000, 3_000, 100)).isTrue();
    }

    @Test
    void zeroDenominatorNeverMeetsThreshold() {
        for (Threshold threshold : Threshold.values()) {
            assertThat(threshold.isMet(0, 0, 50)).isFalse();
        }
    }
}
