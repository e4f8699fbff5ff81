package vn.donghanh.casefile.spi;

import java.util.Map;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.SelfRating;

/** Provides a client's own rating of life at the beginning of an episode; implemented by the assessment, read by the follow-up. */
public interface SelfRatingProvider {
    /** Maps each episode to the rating of its first completed assessment; episodes without one are absent. One SQL statement. */
    Map<Integer, SelfRating> atIntake(CaseView caseView);
}
