package vn.donghanh.reporting.supervision;

import java.util.Arrays;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.reference.ThresholdSettingCode;

/** How much work a case of each level is, compared with the others. The numbers are settings of the Centre with a basis. */
record CaseloadWeights(Map<TriageLevel, Integer> byLevel) {
    CaseloadWeights {
        byLevel = Map.copyOf(byLevel);
    }

    static CaseloadWeights of(ToIntFunction<ThresholdSettingCode> amounts) {
        return new CaseloadWeights(Arrays.stream(TriageLevel.values())
                .collect(Collectors.toMap(level -> level, level -> amounts.applyAsInt(setting(level)))));
    }

    private static ThresholdSettingCode setting(TriageLevel level) {
        return switch (level) {
            case LOW -> ThresholdSettingCode.CASELOAD_LOW;
            case MEDIUM -> ThresholdSettingCode.CASELOAD_MEDIUM;
            case HIGH -> ThresholdSettingCode.CASELOAD_HIGH;
            case CRITICAL -> ThresholdSettingCode.CASELOAD_CRITICAL;
        };
    }

    long sum(Map<TriageLevel, Long> cases) {
        return cases.entrySet().stream()
                .mapToLong(entry -> byLevel.getOrDefault(entry.getKey(), 0) * entry.getValue())
                .sum();
    }
}
