package vn.donghanh.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.donghanh.audit.AccessHistoryQueries.Access;
import vn.donghanh.audit.LogResult;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseSection;
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
                        refused(LogResult.ACCESS_REFUSED),
                        refused(LogResult.INPUT_REFUSED),
                        access(null, "B", 4)))
                .extracting(CaseAccessHistoryQueries.Row::count)
                .containsExactly(1, 1, 1, 1, 1, 1);
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

    /** A new action is told to readers of single sections only if this list says so. */
    @Test
    void sectionReadersAreToldTheseActions() throws IOException {
        Set<String> common = told();
        assertThat(common)
                .containsExactlyInAnyOrder(
                        "case-access.grant",
                        "case-access.grant-missed",
                        "case-access.revoke",
                        "case-access.view",
                        "case.list",
                        "case.open",
                        "case.search",
                        "case.view-access-log",
                        "contact.open-form",
                        "contact.record",
                        "note.discard-draft",
                        "note.list",
                        "note.resume-draft",
                        "note.save-draft",
                        "note.write",
                        "safe-contact.open-instructions",
                        "safe-contact.record",
                        "safe-contact.view",
                        "safe-contact.view-agreement",
                        "task.list-own");
        for (CaseSection section : CaseSection.values()) {
            String prefix =
                    switch (section) {
                        case COUNSELLING -> "counselling.";
                        case HEALTH -> "referral.";
                        case STAY -> "stay.";
                    };
            Set<String> more = told(section);
            more.removeAll(common);
            assertThat(more).isNotEmpty().allMatch(action -> action.startsWith(prefix));
        }
    }

    private static Set<String> told(CaseSection... sections) throws IOException {
        ReaderScope scope = new ReaderScope(false, Set.of(sections));
        return AuditActionsTest.pinned().stream()
                .filter(action -> CaseAccessHistoryQueries.isTold(action, scope))
                .collect(Collectors.toSet());
    }

    @Test
    void readersOfTheWholeCaseAreToldEverything() throws IOException {
        assertThat(AuditActionsTest.pinned())
                .allMatch(action -> CaseAccessHistoryQueries.isTold(action, new ReaderScope(true, Set.of())));
    }

    private static List<CaseAccessHistoryQueries.Row> rows(Access... newestFirst) {
        return CaseAccessHistoryQueries.toRows(List.of(newestFirst), NAMES);
    }

    private static Access access(Long actor, String action, long secondsAgo) {
        return new Access(NOW.minusSeconds(secondsAgo), actor, action, LogResult.DONE, null);
    }

    private static Access refused(LogResult result) {
        return new Access(NOW.minusSeconds(3), 2L, "B", result, null);
    }
}
