package vn.donghanh.casefile.spi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.Livelihood;

/** Provides clients' livelihood at the beginning of an episode; implemented by the assessment, read by the closing. */
public interface LivelihoodProvider {
    /** Maps case and episode to the livelihood in the first completed assessment; episodes without one are absent. One SQL statement. */
    Map<CaseId, Map<Integer, Livelihood>> atIntake(Collection<CaseId> caseIds);

    /** Maps the episodes of one case. */
    default Map<Integer, Livelihood> atIntake(CaseView caseView) {
        return atIntake(List.of(caseView.id())).getOrDefault(caseView.id(), Map.of());
    }
}
