package vn.donghanh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.signed.ReleasedTables;
import vn.donghanh.reporting.signed.SignedPeriod;
import vn.donghanh.testing.BeansFixture;

@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class ReportProposerTest {
    private final ReportProposer proposer = new ReportProposer();

    ReportProposerTest() {
        proposer.texts = ReleasedFixture.TEXTS;
        proposer.sections = new BeansFixture<>(List.of(
                new FixedProposer(ReportSection.INTAKE, List.of("Một.", "Hai.")),
                new FixedProposer(ReportSection.HEALTH, List.of()),
                new FixedProposer(ReportSection.COMPARISON, List.of("Ba."))));
    }

    /** Proposes sentences that are given. */
    private record FixedProposer(ReportSection section, List<String> sentences) implements SectionProposer {
        @Override
        public List<String> propose(ComparedFigures figures) {
            return sentences;
        }
    }

    @Test
    void sentencesAreLinesOfTheirSection() {
        Map<ReportSection, String> texts =
                proposer.propose(ReportKind.YEAR, signed(), null).bySection();
        assertThat(texts.get(ReportSection.INTAKE)).isEqualTo("Một.\nHai.");
        assertThat(texts.get(ReportSection.COMPARISON)).isEqualTo("Ba.");
        assertThat(texts).doesNotContainKey(ReportSection.HEALTH);
    }

    @Test
    void onlySectionsOfTheKindAreProposed() {
        assertThat(proposer.propose(ReportKind.HALF_YEAR, signed(), signed())
                        .bySection()
                        .keySet())
                .containsExactlyInAnyOrder(ReportSection.ADDRESSEE, ReportSection.RECIPIENTS, ReportSection.INTAKE);
    }

    @Test
    void reportWithoutFiguresNamesOnlyItsReaders() {
        assertThat(proposer.propose(ReportKind.MONTH, null, null).bySection().keySet())
                .containsExactlyInAnyOrder(ReportSection.ADDRESSEE, ReportSection.RECIPIENTS);
    }

    private static SignedPeriod signed() {
        LocalDate last = LocalDate.parse("2026-06-14");
        return new SignedPeriod(
                "",
                new Period(
                        1,
                        PeriodKind.HALF_YEAR,
                        1,
                        2026,
                        LocalDate.parse("2025-12-15"),
                        last,
                        last,
                        Instant.parse("2026-06-17T16:59:59Z")),
                last,
                new ReleasedTables(1, List.of()),
                Map.of(),
                List.of());
    }
}
