package vn.donghanh.casefile.spi;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;

/** Says where a feature keeps what its users have begun, which their home page lists. Implemented by features as CDI beans. */
public interface DraftProvider {
    String NO_CASE = "cast(null as Long)";
    String NO_EPISODE = "cast(null as Integer)";
    String NO_NAME = "cast(null as String)";

    /**
     * Returns what selects the drafts of {@code :author} that were not submitted, without the word {@code select}: case, episode, name and the time when it was
     * saved. It becomes a part of one query for all features. {@code :unit} is the unit of whoever asks.
     */
    String selection();

    /** Returns what was found as its author sees it. */
    Draft draft(Saved saved);

    /** What {@link #selection()} found. */
    record Saved(@Nullable CaseId caseId, @Nullable Integer episode, @Nullable String selectedName, Instant savedAt) {
        /** Returns the name, which the feature has selected. */
        public String name() {
            return Objects.requireNonNull(selectedName);
        }

        public Draft as(String labelKey, String page) {
            return new Draft(caseId, episode, labelKey, page, savedAt);
        }
    }

    /**
     * @param caseId the case of the draft; null before there is one, as during intake
     * @param episode the episode in which the draft was begun and with which it expires; null if it is independent of episodes
     * @param labelKey message key of the draft's kind
     * @param page path of the page on which to continue; for a draft of a case, the case number is appended
     */
    record Draft(@Nullable CaseId caseId, @Nullable Integer episode, String labelKey, String page, Instant savedAt)
            implements Serializable {}
}
