package vn.donghanh.reporting.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.reference.ThresholdSettingCode;

class CaseloadWeightsTest {
    private static final Map<ThresholdSettingCode, Integer> SETTINGS = Map.of(
            ThresholdSettingCode.CASELOAD_LOW, 1,
            ThresholdSettingCode.CASELOAD_MEDIUM, 2,
            ThresholdSettingCode.CASELOAD_HIGH, 5,
            ThresholdSettingCode.CASELOAD_CRITICAL, 9);

    private final CaseloadWeights weights = CaseloadWeights.of(SETTINGS::get);

    @Test
    void caseloadIsTheSumOfTheWeightsOfItsCases() {
        assertThat(weights.sum(Map.of(
                        TriageLevel.LOW, 3L, TriageLevel.MEDIUM, 2L, TriageLevel.HIGH, 1L, TriageLevel.CRITICAL, 1L)))
                .isEqualTo(3 + 4 + 5 + 9);
        assertThat(weights.sum(Map.of())).isZero();
    }

    @Test
    void eachLevelHasTheWeightOfItsSetting() {
        assertThat(weights.byLevel())
                .isEqualTo(Map.of(
                        TriageLevel.LOW, 1, TriageLevel.MEDIUM, 2, TriageLevel.HIGH, 5, TriageLevel.CRITICAL, 9));
    }
}
