package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.donghanh.casefile.model.CaseEnding;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseTransition;
import vn.donghanh.casefile.model.CaseTransitionRepository;
import vn.donghanh.casefile.model.CaseView;

/** Returns how a case ended, for pages that would otherwise speak as if it went on. */
@ApplicationScoped
public class CaseEndingQueries {
    @Inject
    CaseTransitionRepository transitions;

    @Inject
    CaseMergeRepository merges;

    /** Returns how the case came to the status in which it is; empty for an open case. */
    public Optional<CaseEnding> find(CaseView caseView) {
        if (caseView.isOpen()) {
            return Optional.empty();
        }
        return transitions.findOfEpisode(caseView).stream()
                .filter(transition -> transition.step().target() == caseView.status())
                .filter(transition -> transition.step() != CaseStep.SPLIT)
                .reduce((earlier, later) -> later)
                .map(last -> ending(caseView, last));
    }

    private CaseEnding ending(CaseView caseView, CaseTransition last) {
        return new CaseEnding(
                CaseEnding.Kind.of(last.step()),
                last.at(),
                last.step() == CaseStep.MERGE
                        ? merges.otherCases(caseView).stream()
                                .filter(CaseMergeRepository.OtherCase::kept)
                                .map(CaseMergeRepository.OtherCase::number)
                                .findFirst()
                                .orElse(null)
                        : null);
    }
}
