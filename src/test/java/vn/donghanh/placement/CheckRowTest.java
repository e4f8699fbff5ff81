package vn.donghanh.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.spi.NoContactReason;
import vn.donghanh.placement.value.CheckMilestone;

/** A check is asked for only while the client may be asked; why not is said apart from what is known of the milestone. */
class CheckRowTest {
    private static final CheckWindow WINDOW = CheckWindow.around(CheckMilestone.MONTH_3, LocalDate.of(2026, 6, 15), 10);

    @ParameterizedTest
    @EnumSource
    void onlyAnUnsettledMilestoneSaysWhyItIsNotAsked(CheckResult result) {
        assertThat(new CheckRow(WINDOW, result, NoContactReason.CONTACT_REFUSED, List.of()).notAsked())
                .isEqualTo(result.isSettled() ? null : NoContactReason.CONTACT_REFUSED);
    }

    @Test
    void aMilestoneThatMayBeAskedNamesNoReason() {
        assertThat(new CheckRow(WINDOW, CheckResult.OPEN, null, List.of()).notAsked())
                .isNull();
    }
}
