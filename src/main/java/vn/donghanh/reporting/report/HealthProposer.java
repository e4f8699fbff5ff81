package vn.donghanh.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.reporting.report.FigureSentences.Sentence;

/** Health services and reduction of harm. */
@ApplicationScoped
class HealthProposer implements SectionProposer {
    private static final List<Sentence> SENTENCES = List.of(
            Sentence.of("health", "B12.HEALTH.PERSONS", "B12.HEALTH.EVENTS of B12.HEALTH.PERSONS"),
            Sentence.joiningZeros(
                    "harm",
                    "B05.CONDOM.CONTACTS",
                    "B05.NSP.CONTACTS",
                    "B05.BCC.CONTACTS",
                    "B05.SELF_TEST_HIV.CONTACTS"));

    @Inject
    FigureSentences sentences;

    @Override
    public ReportSection section() {
        return ReportSection.HEALTH;
    }

    @Override
    public List<String> propose(ComparedFigures figures) {
        return sentences.write(SENTENCES, figures);
    }
}
