package vn.donghanh.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.reporting.report.FigureSentences.Sentence;

/** Courses, work, loans and support of a livelihood. */
@ApplicationScoped
class LivelihoodProposer implements SectionProposer {
    private static final List<Sentence> SENTENCES = List.of(
            Sentence.joiningZeros("training", "B06.TRAINING.IN_NEED", "B06.TRAINING.STARTED", "B06.TRAINING.KEPT"),
            Sentence.joiningZeros("work", "B06.WORK.IN_NEED", "B06.WORK.STARTED", "B06.WORK.KEPT"),
            Sentence.of("loan", "B06.LOAN.IN_NEED", "B06.LOAN.STARTED", "B06.LOAN.AMOUNT of B06.LOAN.AMOUNT"),
            Sentence.of(
                    "support",
                    "B06.LIVELIHOOD_SUPPORT.STARTED",
                    "B06.LIVELIHOOD_SUPPORT.AMOUNT of B06.LIVELIHOOD_SUPPORT.STARTED"));

    @Inject
    FigureSentences sentences;

    @Override
    public ReportSection section() {
        return ReportSection.LIVELIHOOD;
    }

    @Override
    public List<String> propose(ComparedFigures figures) {
        return sentences.write(SENTENCES, figures);
    }
}
