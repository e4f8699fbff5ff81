package vn.donghanh.reporting.released;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.donghanh.reporting.release.CellInterval;
import vn.donghanh.reporting.release.LinearRelation;
import vn.donghanh.reporting.release.ReleaseAudit;
import vn.donghanh.reporting.release.ReleasePlanner;
import vn.donghanh.reporting.release.ReleaseProblem;
import vn.donghanh.reporting.released.GeneratedYear.Content;

/** The numbers by place: linked with the totals, and hidden so that whoever knows the rule of merging learns nothing. */
class PlaceNumbersTest {
    /** For every number of merged places and of their cases, compared with all ways to distribute the cases. */
    @Test
    void mergedPlacesKeepThreeNumbersOfCases() {
        for (int places = 1; places <= 4; places++) {
            for (long cases = 0; cases <= 4L * places; cases++) {
                TreeSet<Long> possible = new TreeSet<>();
                for (long own = 0; own <= Math.min(4, cases); own++) {
                    if (cases - own <= 4L * (places - 1)) {
                        possible.add(own);
                    }
                }
                assertThat(PlaceNumbers.isMergedEnough(places, cases))
                        .as(cases + " cases in " + places + " places")
                        .isEqualTo(cases < 5 || possible.size() >= ReleasePlanner.LEAST_VALUES);
            }
        }
    }

    @Test
    void mergingTellsWhatEverybodyKnows() {
        assertThat(PlaceNumbers.merging("DISTRICT.1.D1", "a")).isEqualTo(new LinearRelation(Map.of("a", 1L), false, 5));
        assertThat(PlaceNumbers.merging("OTHERS.9", "b")).isEqualTo(new LinearRelation(Map.of("b", -1L), false, -36));
    }

    @Test
    void tableOfPlacesThatWouldBeKnownIsNotReleased() {
        Map<String, Long> values =
                new TreeMap<>(new GeneratedYear(8, Content.FORMS).first().values());
        values.putAll(Map.of(
                "PLACES/OTHERS.2/MANAGED_AT_END", 8L,
                "PLACES/OTHERS.2/RECEIVED", 0L,
                "PLACES-T7/OTHERS.2/n", 0L,
                "PLACES-T7/OTHERS.2/of", 0L));
        assertThat(PeriodBlocks.of("2026-H1", new PeriodNumbers(values, Map.of()), null))
                .noneMatch(block -> block.name().contains("PLACES"));
    }

    @Test
    void attackerLearnsNothingFromPlaces() {
        PeriodNumbers numbers = new GeneratedYear(8, Content.values()).first();
        ReleaseProblem problem = PeriodPlanner.problem("2026-H1", numbers, null);
        List<CellInterval> found = ReleaseAudit.check(problem, new ReleasePlanner());
        assertThat(found).anyMatch(cell -> cell.cell().contains("PLACES")).noneMatch(CellInterval::isTooNarrow);
    }
}
