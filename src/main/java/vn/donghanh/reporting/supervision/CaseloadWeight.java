package vn.donghanh.reporting.supervision;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import vn.donghanh.casefile.model.TriageLevel;

/** How much work a case of each level is, compared with one of the lowest. */
final class CaseloadWeight {
    private CaseloadWeight() {}

    static int of(TriageLevel level) {
        return switch (level) {
            case LOW -> 1;
            case MEDIUM -> 2;
            case HIGH -> 3;
            case CRITICAL -> 4;
        };
    }

    static long sum(Map<TriageLevel, Long> cases) {
        return cases.entrySet().stream()
                .mapToLong(entry -> of(entry.getKey()) * entry.getValue())
                .sum();
    }

    static Map<TriageLevel, Integer> all() {
        return Arrays.stream(TriageLevel.values()).collect(Collectors.toMap(level -> level, CaseloadWeight::of));
    }
}
