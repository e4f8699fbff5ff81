package vn.donghanh.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.NeedProvider;
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
    public List<Need> needs(CaseView caseView) {
        NeedCipher cipher = new NeedCipher(encryption, caseView.person());
        return assessments.findCompleted(caseView).stream()
                .flatMap(assessment -> assessment.needs().stream())
                .map(need -> new Need(
                        need.lineage(),
                        need.position(),
                        assembler.needView(need, cipher, Map.of(), null).labelKey(),
                        group(need),
                        need.isAccepted()))
                .toList();
    }

    /** Returns the service group. Sealed kinds are all answered by health services. */
    private static ServiceGroup group(vn.donghanh.assessment.Need need) {
        PresentingNeed kind = need.unsealedKind();
        return kind == null ? ServiceGroup.HEALTH : kind.group();
    }
}
