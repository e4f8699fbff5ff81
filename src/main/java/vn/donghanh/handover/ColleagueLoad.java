package vn.donghanh.handover;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.security.StaffId;
import vn.donghanh.staff.Salutation;

/**
 * A colleague's load, counting the cases and tasks that the reader may see.
 *
 * @param tasks tasks due within seven days, overdue ones among them
 * @param absentUntil the last day of an absence of today
 */
public record ColleagueLoad(
        StaffId id,
        String username,
        String name,
        @Nullable Salutation salutation,
        Map<TriageLevel, Long> cases,
        long tasks,
        @Nullable LocalDate absentUntil)
        implements Serializable {
    public ColleagueLoad {
        cases = Map.copyOf(cases);
    }

    public long caseCount() {
        return cases.values().stream().mapToLong(Long::longValue).sum();
    }

    public long count(TriageLevel level) {
        return cases.getOrDefault(level, 0L);
    }

    /** Returns the load as one number: a case of a higher level weighs more, from one to four. */
    public long weight() {
        return cases.entrySet().stream()
                .mapToLong(entry -> entry.getValue() * weightOf(entry.getKey()))
                .sum();
    }

    static int weightOf(TriageLevel level) {
        return switch (level) {
            case LOW -> 1;
            case MEDIUM -> 2;
            case HIGH -> 3;
            case CRITICAL -> 4;
        };
    }
}
