package vn.donghanh.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.NeedSource;
import vn.donghanh.crypto.Vault;

/** The needs of the last completed assessment, for the plan. */
@ApplicationScoped
class Needs implements NeedSource {
    @Inject
    AssessmentRepository assessments;

    @Inject
    AssessmentReading reading;

    @Inject
    Vault vault;

    @Override
    public List<Need> needs(CaseView file) {
        NeedSeals seals = new NeedSeals(vault, file.person());
        return assessments.completed(file).stream()
                .flatMap(assessment -> assessment.needs().stream())
                .map(need -> new Need(
                        need.lineage(),
                        need.position(),
                        reading.line(need, seals, Map.of(), null).labelKey(),
                        need.isAccepted()))
                .toList();
    }
}
