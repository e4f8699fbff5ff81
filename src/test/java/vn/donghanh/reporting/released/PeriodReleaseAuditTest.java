package vn.donghanh.reporting.released;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.reporting.release.CellInterval;
import vn.donghanh.reporting.release.ReleaseAudit;
import vn.donghanh.reporting.release.ReleasePlanner;
import vn.donghanh.reporting.release.ReleaseProblem;
import vn.donghanh.reporting.released.GeneratedYear.Content;

/**
 * The attacker with integer programs, who knows the algorithm, against what generated centres release of two half-years and their year: target 7 of each,
 * and all forms of every fiftieth. More centres with {@code -Drelease.centres=5000}.
 */
class PeriodReleaseAuditTest {
    /** All forms take a second for each centre. */
    private static final int WITH_FORMS = 50;

    private static final int WITH_PLACES = 10;

    private static final int CENTRES = Integer.getInteger("release.centres", 200);

    @Test
    void nothingIsRecoveredFromGeneratedCentres() {
        ReleasePlanner attacker = new ReleasePlanner();
        PeriodPlanner planner = new PeriodPlanner(attacker);
        List<CellInterval> all = new ArrayList<>();
        long shown = 0;
        long began = cpuNanos();
        for (int seed = 0; seed < CENTRES; seed++) {
            GeneratedYear centre = new GeneratedYear(seed, contents(seed));
            ReleasedPeriod first = planner.halfYear("2026-H1", centre.first(), null);
            ReleasedPeriod second = planner.halfYear("2026-H2", centre.second(), first);
            ReleasedPeriod year = planner.year("2026-Y", centre.year(), first, second);
            List<ReleaseProblem> problems = List.of(
                    PeriodPlanner.problem("2026-H1", centre.first(), null),
                    PeriodPlanner.problem("2026-H2", centre.second(), first),
                    PeriodPlanner.yearProblem("2026-Y", centre.year(), first, second));
            for (ReleaseProblem problem : problems) {
                all.addAll(ReleaseAudit.check(problem, attacker));
            }
            shown += List.of(first, second, year).stream()
                    .flatMap(period -> period.numbers().values().stream())
                    .filter(ReleasedPeriod.KnownNumber::shown)
                    .count();
        }
        List<Long> widths = all.stream().map(CellInterval::width).sorted().toList();
        System.getLogger("release")
                .log(
                        System.Logger.Level.INFO,
                        "{0} centres: {1} numbers shown, {2} hidden; widths: smallest {3}, median {4}, largest {5}; {6} s of processor time",
                        CENTRES,
                        shown,
                        all.size(),
                        widths.get(0),
                        widths.get(widths.size() / 2),
                        widths.get(widths.size() - 1),
                        (cpuNanos() - began) / 1_000_000_000);
        assertThat(all).noneMatch(CellInterval::isTooNarrow).noneMatch(CellInterval::isRecovered);
        assertThat(all).hasSizeGreaterThan(CENTRES);
        assertThat(shown).isGreaterThan(all.size() / 2);
    }

    private static Content[] contents(int seed) {
        return seed % WITH_FORMS == 0
                ? Content.values()
                : seed % WITH_PLACES == 0 ? new Content[] {Content.PLACES} : new Content[0];
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
