package vn.donghanh.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.NeedProvider;
import vn.donghanh.encryption.FieldEncryption;

/** The needs of the last completed assessment, for the plan. */
@ApplicationScoped
class AssessmentNeedProvider implements NeedProvider {
    @Inject
    AssessmentRepository assessments;

    @Inject
    AssessmentAssembler reading;

    @Inject
    FieldEncryption vault;

    @Override
    public List<Need> needs(CaseView caseView) {
        NeedCipher seals = new NeedCipher(vault, caseView.person());
        return assessments.completed(caseView).stream()
                .flatMap(assessment -> assessment.needs().stream())
                .map(need -> new Need(
                        need.lineage(),
                        need.position(),
                        reading.line(need, seals, Map.of(), null).labelKey(),
                        need.isAccepted()))
                .toList();
    }
}
