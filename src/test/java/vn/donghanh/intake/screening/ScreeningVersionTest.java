package vn.donghanh.intake.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.security.StaffId;
import vn.donghanh.testing.Stored;

/** The versions of a risk screening: a correction follows the version that its author has read, whoever writes it. */
class ScreeningVersionTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final StaffId WORKER = new StaffId(1);
    private static final StaffId LEAD = new StaffId(2);
    private static final CaseView CASE = CaseViews.at(CaseStatus.ACTIVE, WORKER, NOW);

    @ParameterizedTest
    @EnumSource
    void firstVersionBeginsASeriesOfItsOwn(ScreeningOccasion occasion) {
        ScreeningVersion first = first(occasion);
        assertThat(first.ref()).isEqualTo("a");
        assertThat(first.screeningRef()).isEqualTo("a");
        assertThat(first.versionNumber()).isEqualTo(1);
        assertThat(first.correctsRef()).isNull();
        assertThat(first.occasion()).isEqualTo(occasion);
        assertThat(first.screenedOn()).isEqualTo(DAY);
        assertThat(first.staff()).isEqualTo(WORKER);
        assertThat(first.recordedAt()).isEqualTo(NOW);
        assertThat(first.answersSealed()).isEqualTo(new byte[] {1});
        assertCase(first);
    }

    @ParameterizedTest
    @EnumSource
    void correctionNamesTheOldVersionAndKeepsTheOccasion(ScreeningOccasion occasion) {
        for (StaffId author : List.of(WORKER, LEAD)) {
            ScreeningVersion second = correct(first(occasion), "b", 1, author);
            ScreeningVersion third = correct(second, "c", 2, author);
            assertThat(second.ref()).isEqualTo("b");
            assertThat(second.correctsRef()).isEqualTo("a");
            assertThat(third.correctsRef()).isEqualTo("b");
            assertThat(third.screeningRef()).isEqualTo("a");
            assertThat(third.versionNumber()).isEqualTo(3);
            assertThat(third.occasion()).isEqualTo(occasion);
            assertThat(third.screenedOn()).isEqualTo(DAY.minusDays(1));
            assertThat(third.staff()).isEqualTo(author);
            assertThat(third.recordedAt()).isEqualTo(NOW.plusSeconds(60));
            assertThat(third.answersSealed()).isEqualTo(new byte[] {2});
            assertCase(third);
        }
    }

    @Test
    void correctionOfAnyOtherVersionIsRefused() {
        ScreeningVersion second = correct(first(ScreeningOccasion.REVIEW), "b", 1, LEAD);
        for (int basedOn : new int[] {0, 1, 3}) {
            for (StaffId author : List.of(WORKER, LEAD)) {
                assertRefused(ScreeningRule.CORRECTED_MEANWHILE, () -> correct(second, "c", basedOn, author));
            }
        }
        assertThat(second.versionNumber()).isEqualTo(2);
    }

    private static void assertCase(ScreeningVersion version) {
        assertThat(Stored.value(version, "caseId")).isEqualTo(CASE.id().value());
        assertThat(Stored.value(version, "episode")).isEqualTo(CASE.episode());
    }

    private static ScreeningVersion first(ScreeningOccasion occasion) {
        return ScreeningVersion.first("a", CASE, DAY, occasion, new ScreeningStamp(WORKER, NOW), new byte[] {1});
    }

    private static ScreeningVersion correct(ScreeningVersion before, String ref, int basedOn, StaffId author) {
        return before.correct(
                ref, basedOn, DAY.minusDays(1), new ScreeningStamp(author, NOW.plusSeconds(60)), new byte[] {2});
    }
}
