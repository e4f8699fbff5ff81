package vn.donghanh.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.reporting.report.FigureSentences.Sentence;

/** Legal aid and counselling. */
@ApplicationScoped
class LegalProposer implements SectionProposer {
    private static final List<Sentence> SENTENCES = List.of(
            Sentence.of(
                    "legal",
                    "B12.COUNSELLING_LEGAL.PERSONS",
                    "B12.COUNSELLING_LEGAL.EVENTS of B12.COUNSELLING_LEGAL.PERSONS"),
            Sentence.joiningZeros(
                    "counselling",
                    "B07.INDIVIDUAL_COUNSELLING.EVENTS",
                    "B07.GROUP_COUNSELLING.EVENTS",
                    "B07.FAMILY_COUNSELLING.EVENTS",
                    "B07.CRISIS_INTERVENTION.EVENTS"));

    @Inject
    FigureSentences sentences;

    @Override
    public ReportSection section() {
        return ReportSection.LEGAL;
    }

    @Override
    public List<String> propose(ComparedFigures figures) {
        return sentences.write(SENTENCES, figures);
    }
}
