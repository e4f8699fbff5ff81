package vn.donghanh.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.reporting.report.FigureSentences.Sentence;

/** Of how many who were asked housing, safety, work and their own rating are as hoped. */
@ApplicationScoped
class ReintegrationProposer implements SectionProposer {
    private static final List<Sentence> SENTENCES = List.of(Sentence.of(
            "outcomes", "B08.HOUSING_STABLE.RATE", "B08.SAFE.RATE", "B08.EMPLOYED_3M.RATE", "B08.SELF_RATED.RATE"));

    @Inject
    FigureSentences sentences;

    @Override
    public ReportSection section() {
        return ReportSection.REINTEGRATION;
    }

    @Override
    public List<String> propose(ComparedFigures figures) {
        return sentences.write(SENTENCES, figures);
    }
}
