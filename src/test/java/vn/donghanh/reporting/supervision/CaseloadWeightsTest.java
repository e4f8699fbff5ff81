package vn.donghanh.reporting.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.reference.PercentageThresholdCode;

class CaseloadWeightsTest {
    private static final Map<PercentageThresholdCode, Integer> SETTINGS = Map.of(
            PercentageThresholdCode.CASELOAD_LOW, 1,
            PercentageThresholdCode.CASELOAD_MEDIUM, 2,
            PercentageThresholdCode.CASELOAD_HIGH, 5,
            PercentageThresholdCode.CASELOAD_CRITICAL, 9);

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
