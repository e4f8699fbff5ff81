package vn.donghanh.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.donghanh.audit.AccessHistoryQueries.Access;
import vn.donghanh.house.AuditActionsTest;
import vn.donghanh.security.StaffId;

class CaseAccessHistoryQueriesTest {
    private static final Instant NOW = Instant.parse("2026-03-09T08:00:00Z");
    private static final Map<StaffId, String> NAMES = Map.of(new StaffId(1L), "Nguyễn Văn Tài");

    @Test
    void whatIsAlikeAndFollowsCloselyIsOneLine() {
        List<CaseAccessHistoryQueries.Row> lines =
                lines(reading(1L, "A", 0), reading(1L, "A", 20), reading(1L, "A", 400));

        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.count()).isEqualTo(3);
            assertThat(line.access().at()).isEqualTo(NOW);
            assertThat(line.since()).isEqualTo(NOW.minusSeconds(400));
            assertThat(line.name()).isEqualTo("Nguyễn Văn Tài");
        });
    }

    @Test
    void anotherPersonActionOrEndBeginsAnotherLine() {
        assertThat(lines(
                        reading(1L, "A", 0),
                        reading(2L, "A", 1),
                        reading(2L, "B", 2),
                        refused(2L, "B", 3),
                        reading(null, "B", 4)))
                .extracting(CaseAccessHistoryQueries.Row::count)
                .containsExactly(1, 1, 1, 1, 1);
    }

    @Test
    void moreThanTenMinutesLaterIsAnotherVisit() {
        assertThat(lines(reading(1L, "A", 0), reading(1L, "A", 600))).hasSize(2);
        assertThat(lines(reading(1L, "A", 0), reading(1L, "A", 599))).hasSize(1);
    }

    @Test
    void whatCountsAsAListIsAnAction() throws IOException {
        assertThat(AuditActionsTest.pinned()).containsAll(CaseAccessHistoryQueries.LIST_ACTIONS);
    }

    private static List<CaseAccessHistoryQueries.Row> lines(Access... newestFirst) {
        return CaseAccessHistoryQueries.toRows(List.of(newestFirst), NAMES);
    }

    private static Access reading(Long actor, String action, long secondsAgo) {
        return new Access(NOW.minusSeconds(secondsAgo), actor, action, "DONE", null);
    }

    private static Access refused(Long actor, String action, long secondsAgo) {
        return new Access(NOW.minusSeconds(secondsAgo), actor, action, "REFUSED", null);
    }
}
