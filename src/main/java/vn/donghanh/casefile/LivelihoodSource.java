package vn.donghanh.casefile;

import java.io.Serializable;
import java.util.Map;

/** How clients earned their living when an episode began; implemented by the assessment, read by the closing. */
public interface LivelihoodSource {
    /** By episode of this case, as its first completed assessment found it; an episode without one is not in it. */
    Map<Integer, Livelihood> atIntake(CaseView file);

    /** The same for every episode of every case, in one statement, without identity; who reads it filters by access. */
    Map<Episode, Livelihood> everyIntake();

    /** @param number of the case's episodes, from 1 */
    record Episode(CaseId file, int number) implements Serializable {}
}
