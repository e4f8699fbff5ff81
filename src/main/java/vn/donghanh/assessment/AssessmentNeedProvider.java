package vn.donghanh.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.NeedProvider;
import vn.donghanh.casefile.spi.PresentingNeed;
import vn.donghanh.encryption.FieldEncryption;

/** Provides the needs of the last completed assessment to the care plan. */
@ApplicationScoped
class AssessmentNeedProvider implements NeedProvider {
    @Inject
    AssessmentRepository assessments;

    @Inject
    AssessmentAssembler assembler;

    @Inject
    FieldEncryption encryption;

    @Override
    public List<NeedSummary> needs(CaseView caseView) {
        return find(caseView, view -> true);
    }

    @Override
    public List<NeedSummary> needs(CaseView caseView, CaseSection section) {
        return find(caseView, view -> {
            PresentingNeed need = view.need();
            return need != null && need.section() == section;
        });
    }

    private List<NeedSummary> find(CaseView caseView, Predicate<NeedView> wanted) {
        NeedCipher cipher = new NeedCipher(encryption, caseView.person());
        Set<String> withdrawnKeys = assessments.findWithdrawnNeedKeys(caseView);
        List<NeedSummary> found = new ArrayList<>();
        assessments.findCompleted(caseView).stream()
                .flatMap(assessment -> assessment.needs().stream())
                .forEach(need -> {
                    NeedView view = assembler.needView(need, cipher, Map.of(), null);
                    if (wanted.test(view)) {
                        boolean withdrawn = withdrawnKeys.contains(need.lineage());
                        found.add(new NeedSummary(
                                need.lineage(),
                                need.position(),
                                view.need(),
                                need.isAccepted() && !withdrawn,
                                withdrawn));
                    }
                });
        return found;
    }
}
