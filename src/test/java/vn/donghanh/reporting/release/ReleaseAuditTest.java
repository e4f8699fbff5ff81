package vn.donghanh.reporting.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The attacker with integer programs against everything that generated centres release; more centres with -Drelease.centres=5000. */
class ReleaseAuditTest {
    private static final int CENTRES = Integer.getInteger("release.centres", 15);

    /** Generated centres are small, most have fewer than fifty clients, so that more is hidden than in a large one. */
    private static final int LEAST_SHARE_SHOWN = 3;

    @Test
    void nothingIsRecoveredFromGeneratedCentres() {
        ReleasePlanner planner = new ReleasePlanner();
        List<CellInterval> all = new ArrayList<>();
        List<String> tooNarrow = new ArrayList<>();
        long shown = 0;
        for (int seed = 0; seed < CENTRES; seed++) {
            ReleaseProblem problem = new GeneratedCentre(seed).release();
            List<CellInterval> found = ReleaseAudit.check(problem, planner);
            for (CellInterval cell : found) {
                if (cell.isTooNarrow()) {
                    tooNarrow.add("centre " + seed + ": " + cell);
                }
            }
            all.addAll(found);
            shown += problem.values().size() - found.size();
        }
        List<Long> widths = all.stream().map(CellInterval::width).sorted().toList();
        System.getLogger("release")
                .log(
                        System.Logger.Level.INFO,
                        "{0} centres: {1} numbers shown, {2} hidden; widths: smallest {3}, median {4}, largest {5}",
                        CENTRES,
                        shown,
                        all.size(),
                        widths.get(0),
                        widths.get(widths.size() / 2),
                        widths.get(widths.size() - 1));
        assertThat(tooNarrow).isEmpty();
        assertThat(all).hasSizeGreaterThan(CENTRES).noneMatch(CellInterval::isRecovered);
        assertThat(shown).isGreaterThan(all.size() / LEAST_SHARE_SHOWN);
    }
}
