package vn.donghanh.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.printing.PrintedTexts;
import vn.donghanh.reporting.signed.SignedPeriod;

/** Proposes the texts of a report, section by section, with the same period of the year before. The officer edits them. */
@ApplicationScoped
class ReportProposer {
    @Inject
    PrintedTexts texts;

    @Inject
    Instance<SectionProposer> sections;

    /**
     * @param now null for a report without figures
     * @param lastYear the same period a year before; null when it is not signed
     */
    ReportTexts propose(ReportKind kind, @Nullable SignedPeriod now, @Nullable SignedPeriod lastYear) {
        Map<ReportSection, String> proposed = new EnumMap<>(ReportSection.class);
        proposed.put(ReportSection.ADDRESSEE, texts.of("report.addressee"));
        proposed.put(ReportSection.RECIPIENTS, texts.of("report.recipients"));
        if (now != null) {
            ComparedFigures figures =
                    new ComparedFigures(now.released(), lastYear == null ? null : lastYear.released());
            List<ReportSection> written = ReportSection.of(kind);
            sections.stream()
                    .filter(proposer -> written.contains(proposer.section()))
                    .forEach(proposer -> put(proposed, proposer.section(), proposer.propose(figures)));
        }
        return new ReportTexts(proposed);
    }

    private static void put(Map<ReportSection, String> proposed, ReportSection section, List<String> sentences) {
        if (!sentences.isEmpty()) {
            proposed.put(section, String.join("\n", sentences));
        }
    }
}
