package vn.donghanh.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** How clients earned their living when an episode began; implemented by the assessment, read by the closing. */
public interface LivelihoodSource {
    /** By case and episode, as the first completed assessment of each found it; an episode without one is not in it. One statement. */
    Map<CaseId, Map<Integer, Livelihood>> atIntake(Collection<CaseId> files);

    /** By episode of this case. */
    default Map<Integer, Livelihood> atIntake(CaseView file) {
        return atIntake(List.of(file.id())).getOrDefault(file.id(), Map.of());
    }
}
