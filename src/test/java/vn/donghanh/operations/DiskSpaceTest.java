package vn.donghanh.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiskSpaceTest {
    private final DiskSpace enough = DiskSpace.UNKNOWN.measured(500, 500);

    @Test
    void writingStopsBelowTheBound() {
        assertThat(enough).isEqualTo(new DiskSpace(500, 500, false));
        assertThat(enough.measured(499, 500)).isEqualTo(new DiskSpace(499, 500, true));
    }

    @Test
    void writingResumesOnlyAboveTheBoundPlusAFifth() {
        DiskSpace full = enough.measured(499, 500);
        assertThat(full.measured(500, 500).isShort()).isTrue();
        assertThat(full.measured(599, 500).isShort()).isTrue();
        assertThat(full.measured(600, 500).isShort()).isFalse();
        assertThat(full.measured(600, 500).measured(500, 500).isShort()).isFalse();
    }

    @Test
    void changedBoundAppliesFromTheNextMeasurement() {
        DiskSpace full = enough.measured(499, 500);
        assertThat(full.measured(499, 100).isShort()).isFalse();
        assertThat(enough.measured(700, 800).isShort()).isTrue();
    }
}
