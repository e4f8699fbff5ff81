package vn.donghanh.reporting.released;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reporting.release.CellInterval;
import vn.donghanh.reporting.release.ReleaseAudit;
import vn.donghanh.reporting.release.ReleasePlanner;
import vn.donghanh.reporting.release.ReleaseProblem;

/** The release of a period as it stands in the register, for tests that attack it. */
public final class RegisteredRelease {
    private final ReleasedPeriod released;

    /** @param shown whether each number is shown, by the keys of {@code values} */
    public RegisteredRelease(String period, Map<String, Long> values, Map<String, Boolean> shown) {
        Map<String, ReleasedPeriod.KnownNumber> numbers = new TreeMap<>();
        values.forEach((key, value) ->
                numbers.put(key, new ReleasedPeriod.KnownNumber(value, shown.getOrDefault(key, false))));
        this.released = new ReleasedPeriod(period, numbers);
    }

    public long shown() {
        return released.numbers().values().stream()
                .filter(ReleasedPeriod.KnownNumber::shown)
                .count();
    }

    /** Attacks a half-year with what was released of the one before. */
    public List<CellInterval> attackHalfYear(@Nullable RegisteredRelease before) {
        return attack(PeriodPlanner.problem(released.period(), numbers(), before == null ? null : before.released));
    }

    /** Attacks a year with what was released of its half-years. */
    public List<CellInterval> attackYear(RegisteredRelease first, RegisteredRelease second) {
        List<CellInterval> found = new ArrayList<>(
                attack(PeriodPlanner.yearProblem(released.period(), numbers(), first.released, second.released)));
        found.addAll(YearPlaces.of(numbers(), released, first.released, second.released)
                .intervals());
        return found;
    }

    private PeriodNumbers numbers() {
        Map<String, Long> values = new TreeMap<>();
        released.numbers().forEach((key, number) -> values.put(key, number.value()));
        return new PeriodNumbers(values, Map.of());
    }

    private static List<CellInterval> attack(ReleaseProblem problem) {
        return ReleaseAudit.attack(problem, new ReleasePlanner());
    }

    /** Returns the numbers that were decided otherwise than the same numbers are today. */
    public List<String> decidedOtherwise(@Nullable RegisteredRelease before) {
        ReleasedPeriod again =
                new PeriodPlanner().halfYear(released.period(), numbers(), before == null ? null : before.released);
        List<String> other = new ArrayList<>();
        again.numbers().forEach((key, number) -> {
            if (!number.equals(released.numbers().get(key))) {
                other.add(key);
            }
        });
        return other;
    }
}
