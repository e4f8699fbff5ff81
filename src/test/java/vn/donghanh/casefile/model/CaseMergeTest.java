package vn.donghanh.casefile.model;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.donghanh.security.StaffId;
import vn.donghanh.testing.Stored;

/** A merge remembers what was before it, and is undone once, by whoever undoes it. */
class CaseMergeTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final StaffId LEAD = new StaffId(2);
    private static final StaffId OTHER = new StaffId(3);
    private static final byte[] REASON = {1};

    @ParameterizedTest
    @EnumSource
    void mergeHoldsBothCasesAndTheStatusBefore(CaseStatus status) {
        CaseMerge merge = merge(status);
        assertThat(merge.ref()).isEqualTo("g");
        assertThat(merge.pairId()).isEqualTo(5);
        assertThat(merge.kept()).isEqualTo(new CaseId(7));
        assertThat(merge.merged()).isEqualTo(new CaseId(1));
        assertThat(merge.caseIds()).containsExactly(7L, 1L);
        assertThat(merge.statusBefore()).isEqualTo(status);
        assertThat(merge.statusSince()).isEqualTo(NOW);
        assertThat(Stored.value(merge, "mergedBy")).isEqualTo(LEAD);
        assertThat(Stored.value(merge, "mergedAt")).isEqualTo(LATER);
        assertThat(Stored.value(merge, "undoneAt")).isNull();
    }

    static Stream<StaffId> actors() {
        return Stream.of(LEAD, OTHER);
    }

    @ParameterizedTest
    @MethodSource("actors")
    void mergeIsUndoneOnceByWhoeverDoesIt(StaffId by) {
        CaseMerge merge = merge(CaseStatus.ACTIVE);
        merge.undo(by, LATER, REASON);
        for (StaffId again : Arrays.asList(LEAD, OTHER)) {
            assertRefused(CaseRule.MERGE_ALREADY_UNDONE, () -> merge.undo(again, LATER.plusSeconds(1), new byte[] {2}));
        }
        assertThat(Stored.value(merge, "undoneBy")).isEqualTo(by);
        assertThat(Stored.value(merge, "undoneAt")).isEqualTo(LATER);
        assertThat(Stored.value(merge, "undoReasonSealed")).isEqualTo(REASON);
        assertThat(merge.statusBefore()).isEqualTo(CaseStatus.ACTIVE);
    }

    private static CaseMerge merge(CaseStatus status) {
        CaseView merged = CaseViews.at(status, LEAD, NOW);
        CaseView kept = new CaseView(
                new CaseId(7),
                CaseNumber.random(),
                merged.person(),
                merged.unitId(),
                merged.episode(),
                merged.mode(),
                merged.ageBand(),
                merged.childPath(),
                CaseStatus.PAUSED,
                NOW.plusSeconds(1),
                merged.level(),
                merged.levelProvisional(),
                merged.manager(),
                merged.receivedBy(),
                merged.openedAt(),
                null,
                0);
        return new CaseMerge("g", 5, kept, merged, LEAD, LATER, REASON);
    }
}
