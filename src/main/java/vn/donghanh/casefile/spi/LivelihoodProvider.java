package vn.donghanh.casefile.spi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.Livelihood;

/** How clients earned their living when an episode began; implemented by the assessment, read by the closing. */
public interface LivelihoodProvider {
    /** By case and episode, as the first completed assessment of each found it; an episode without one is not in it. One statement. */
    Map<CaseId, Map<Integer, Livelihood>> atIntake(Collection<CaseId> files);

    /** By episode of this case. */
    default Map<Integer, Livelihood> atIntake(CaseView caseView) {
        return atIntake(List.of(caseView.id())).getOrDefault(caseView.id(), Map.of());
    }
}
