package vn.donghanh.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.reporting.report.FigureSentences.Sentence;

/** The cases that came, ended and stayed, and emergency stays. */
@ApplicationScoped
class IntakeProposer implements SectionProposer {
    private static final List<Sentence> SENTENCES = List.of(
            Sentence.of("overall", "B12.TOTAL.PERSONS", "B12.TOTAL.EVENTS of B12.TOTAL.PERSONS"),
            Sentence.of("centre", "B02.RECEIVED.TOTAL", "B02.REOPENED.TOTAL", "B02.ENDED.TOTAL"),
            Sentence.of(
                    "ended",
                    "B02.ENDED_GOALS_MET.TOTAL of B02.ENDED.TOTAL",
                    "B02.ENDED_CLIENT_STOPPED.TOTAL of B02.ENDED.TOTAL"),
            Sentence.of(
                    "stays",
                    "B03.ADMITTED.EVENTS",
                    "B03.IN_TWO_HOURS.EVENTS of B03.ADMITTED.EVENTS",
                    "B03.RESIDENT_AT_END.EVENTS"),
            Sentence.of("atEnd", "B02.MANAGED_AT_END.TOTAL"),
            Sentence.of("anonymous", "B02.ANONYMOUS_CONTACTS.TOTAL"));

    @Inject
    FigureSentences sentences;

    @Override
    public ReportSection section() {
        return ReportSection.INTAKE;
    }

    @Override
    public List<String> propose(ComparedFigures figures) {
        return sentences.write(SENTENCES, figures);
    }
}
