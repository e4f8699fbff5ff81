package vn.donghanh.casefile.spi;

import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.security.StaffId;

/** Provides a feature's saved drafts, which the author's home page lists. Implemented by features as CDI beans. */
public interface DraftProvider {
    /** Finds the author's drafts that were not submitted, in one SQL statement. */
    List<Draft> findDrafts(StaffId author);

    /**
     * Maps a query's results to drafts of cases.
     *
     * @param query selects {@code file}, {@code episode} and {@code savedAt}
     */
    static List<Draft> ofCases(TypedQuery<Tuple> query, String labelKey, String page) {
        return query.getResultList().stream()
                .map(row -> new Draft(
                        new CaseId(row.get("file", Long.class)),
                        row.get("episode", Integer.class),
                        labelKey,
                        page,
                        row.get("savedAt", Instant.class)))
                .toList();
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
