package vn.donghanh.reporting;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.reporting.supervision.SupervisionCriteria;
import vn.donghanh.reporting.supervision.SupervisionQueries;
import vn.donghanh.staff.StaffFixture;

/**
 * Measures the pages of figures with 2,000 and with 20,000 cases, for a supervisor who sees half of them and the director. Not a test; run by command:
 * {@code mvn verify -DskipPlain -DskipUi -Dit.test=FigureLoad}. The results are in docs/performance.md.
 */
@ExtendWith(ArquillianExtension.class)
class FigureLoad {
    private static final int ROUNDS = 9;
    private static final long SLOW = 3_000_000_000L;
    private static final SupervisionCriteria ALL = new SupervisionCriteria(null, null, null, null, null, null);

    @Inject
    StaffFixture staff;

    @Inject
    GeneratedCases cases;

    @Inject
    SupervisionQueries supervision;

    @Inject
    OutcomeQueries outcomes;

    @Inject
    PlaceBreakdownQueries places;

    @Test
    void measureFiguresOfSupervisorAndDirector() {
        staff.ensureStaff();
        cases.write(1_000_000, 2_000);
        measure("2,000");
        cases.write(2_000_000, 18_000);
        measure("20,000");
    }

    private void measure(String size) {
        for (String username : List.of("lead1", "director1")) {
            String of = "| " + size + " | " + username + " | ";
            measure(username, of + "losses", () -> supervision.losses(ALL));
            measure(username, of + "trends", () -> supervision.trends(ALL));
            measure(username, of + "lasting", () -> supervision.lasting(ALL));
            measure(username, of + "capacity", () -> supervision.capacity(ALL));
            measure(username, of + "quality", () -> supervision.quality(ALL));
            measure(username, of + "outcomes", () -> outcomes.page(null));
            measure(username, of + "places", () -> places.page(null));
        }
    }

    /** The first opening is shown beside the median; what is slow is opened once more only. */
    private void measure(String username, String what, Runnable look) {
        staff.as(username, () -> {
            long first = time(look);
            long[] took = new long[first > SLOW ? 1 : ROUNDS];
            for (int i = 0; i < took.length; i++) {
                took[i] = time(look);
            }
            Arrays.sort(took);
            System.getLogger(FigureLoad.class.getName())
                    .log(
                            System.Logger.Level.INFO,
                            what + " | " + millis(took[took.length / 2]) + " | first " + millis(first) + " |");
        });
    }

    private static long time(Runnable look) {
        long before = System.nanoTime();
        look.run();
        return System.nanoTime() - before;
    }

    private static long millis(long nanos) {
        return Math.round(nanos / 1_000_000.0);
    }
}
