package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.donghanh.reporting.release.CellInterval;
import vn.donghanh.reporting.released.RegisteredRelease;

/**
 * The attacker with integer programs, who knows the algorithm, against everything that the demonstration released: its signed half-years, before and after
 * the reform of the administrative units, and their year.
 */
@SharedDemonstration
class ReleaseAuditUiIT {
    @Test
    void nothingIsRecoveredFromTheDemonstration() {
        Map<String, RegisteredRelease> periods = new LinkedHashMap<>();
        for (Map<String, String> plan : Records.rows(
                "select p.id, p.period_key from donghanh_log.period_release r join donghanh_log.release_plan p on p.id = r.plan_id order by r.id")) {
            Map<String, Long> values = new HashMap<>();
            Map<String, Boolean> shown = new HashMap<>();
            Records.rows(
                            "select number_key, amount, if(shown, 1, 0) as visible from donghanh_log.release_number where plan_id = ?",
                            plan.get("id"))
                    .forEach(number -> {
                        values.put(number.get("number_key"), Long.valueOf(number.get("amount")));
                        shown.put(
                                number.get("number_key"), number.get("visible").equals("1"));
                    });
            // a half-year before the first client, which another test signs, has no numbers
            if (!values.isEmpty()) {
                periods.put(plan.get("period_key"), new RegisteredRelease(plan.get("period_key"), values, shown));
            }
        }
        List<CellInterval> found = new ArrayList<>();
        List<String> otherwise = new ArrayList<>();
        RegisteredRelease before = null;
        List<RegisteredRelease> halves = new ArrayList<>();
        for (Map.Entry<String, RegisteredRelease> period : periods.entrySet()) {
            if (period.getKey().endsWith("-Y")) {
                found.addAll(
                        period.getValue().attackYear(halves.get(halves.size() - 2), halves.get(halves.size() - 1)));
            } else {
                found.addAll(period.getValue().attackHalfYear(before));
                otherwise.addAll(period.getValue().decidedOtherwise(before));
                before = period.getValue();
                halves.add(before);
            }
        }
        List<Long> widths = found.stream().map(CellInterval::width).sorted().toList();
        System.getLogger(ReleaseAuditUiIT.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "{0}: {1} numbers shown, {2} hidden; widths: smallest {3}, median {4}, largest {5}",
                        periods.keySet(),
                        periods.values().stream()
                                .mapToLong(RegisteredRelease::shown)
                                .sum(),
                        found.size(),
                        widths.get(0),
                        widths.get(widths.size() / 2),
                        widths.get(widths.size() - 1));
        assertThat(halves).hasSizeGreaterThan(1);
        assertThat(found).noneMatch(CellInterval::isTooNarrow).noneMatch(CellInterval::isRecovered);
        assertThat(otherwise).isEmpty();
    }
}
