package vn.donghanh.casefile.spi;

import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.security.StaffId;

/** A feature that keeps what someone has begun to write: it is offered again on her first page. Implemented by features as CDI beans. */
public interface DraftProvider {
    /** What this member of staff has begun and not sent on, with one statement. */
    List<Draft> findDrafts(StaffId author);

    /**
     * Drafts of cases, as a query finds them.
     *
     * @param found selects {@code file}, {@code episode} and {@code savedAt}
     */
    static List<Draft> ofCases(TypedQuery<Tuple> found, String labelKey, String page) {
        return found.getResultList().stream()
                .map(row -> new Draft(
                        new CaseId(row.get("file", Long.class)),
                        row.get("episode", Integer.class),
                        labelKey,
                        page,
                        row.get("savedAt", Instant.class)))
                .toList();
    }

    /**
     * @param caseId the case it belongs to; null while there is none, as in a reception
     * @param episode the episode it was begun in, with which it ends; null when it outlives episodes
     * @param labelKey message key of what it is
     * @param page the address where it is gone on with; for a draft of a case without the number, which is appended
     */
    record Draft(@Nullable CaseId caseId, @Nullable Integer episode, String labelKey, String page, Instant savedAt)
            implements Serializable {}
}
