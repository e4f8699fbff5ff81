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
    void equalAccessesInQuickSuccessionAreOneRow() {
        List<CaseAccessHistoryQueries.Row> rows = rows(access(1L, "A", 0), access(1L, "A", 20), access(1L, "A", 400));

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.count()).isEqualTo(3);
            assertThat(row.access().at()).isEqualTo(NOW);
            assertThat(row.since()).isEqualTo(NOW.minusSeconds(400));
            assertThat(row.name()).isEqualTo("Nguyễn Văn Tài");
        });
    }

    @Test
    void anotherPersonActionOrOutcomeStartsANewRow() {
        assertThat(rows(
                        access(1L, "A", 0),
                        access(2L, "A", 1),
                        access(2L, "B", 2),
                        refused(2L, "B", 3),
                        access(null, "B", 4)))
                .extracting(CaseAccessHistoryQueries.Row::count)
                .containsExactly(1, 1, 1, 1, 1);
    }

    @Test
    void anAccessTenMinutesLaterStartsANewRow() {
        assertThat(rows(access(1L, "A", 0), access(1L, "A", 600))).hasSize(2);
        assertThat(rows(access(1L, "A", 0), access(1L, "A", 599))).hasSize(1);
    }

    @Test
    void listActionsAreKnownAuditActions() throws IOException {
        assertThat(AuditActionsTest.pinned()).containsAll(CaseAccessHistoryQueries.LIST_ACTIONS);
    }

    private static List<CaseAccessHistoryQueries.Row> rows(Access... newestFirst) {
        return CaseAccessHistoryQueries.toRows(List.of(newestFirst), NAMES);
    }

    private static Access access(Long actor, String action, long secondsAgo) {
        return new Access(NOW.minusSeconds(secondsAgo), actor, action, "DONE", null);
    }

    private static Access refused(Long actor, String action, long secondsAgo) {
        return new Access(NOW.minusSeconds(secondsAgo), actor, action, "REFUSED", null);
    }
}
