package vn.donghanh.casefile;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/** A feature that keeps what someone has begun to write: it is offered again on her first page. Implemented by features as CDI beans. */
public interface DraftSource {
    /** What this member of staff has begun and not sent on, with one statement. */
    List<Draft> draftsOf(StaffId author);

    /**
     * @param file the case it belongs to; null while there is none, as in a reception
     * @param labelKey message key of what it is
     * @param page the address where it is gone on with; for a draft of a case without the number, which is appended
     */
    record Draft(@Nullable CaseId file, String labelKey, String page, Instant savedAt) implements Serializable {}
}
