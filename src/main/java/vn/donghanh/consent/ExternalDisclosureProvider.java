package vn.donghanh.consent;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.security.StaffId;

/** A feature by which something of a case was given to somebody who is no partner. It stands in the case's register all the same, and cannot be taken back. */
public interface ExternalDisclosureProvider {
    /** Of a case that the reader sees, the newest first. */
    List<ExternalDisclosure> findExternalDisclosures(CaseView caseView);

    /**
     * Something given, once.
     *
     * @param code under which it went, if it had one
     * @param contentKeys message keys of what it was, by kind
     * @param clientAwarenessKey message key of whether the client knows
     * @param page the address of more, the case's number to be appended
     */
    record ExternalDisclosure(
            String recipient,
            @Nullable String code,
            List<String> contentKeys,
            String groundKey,
            Instant at,
            StaffId by,
            String clientAwarenessKey,
            String page)
            implements Serializable {}
}
