package vn.donghanh.casefile;

import java.util.Map;

/** How a client earned her living when an episode began; implemented by the assessment, read by the closing. */
public interface LivelihoodSource {
    /** By episode of this case, as its first completed assessment found it; an episode without one is not in it. */
    Map<Integer, Livelihood> atIntake(CaseView file);
}
