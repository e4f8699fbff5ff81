package vn.donghanh.consent;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.security.StaffId;

/** Contributes disclosures to recipients other than partners to the disclosure register. They cannot be withdrawn. */
public interface ExternalDisclosureProvider {
    /** Returns the external disclosures of a case that the reader may see, newest first. */
    List<ExternalDisclosure> findExternalDisclosures(CaseView caseView);

    /**
     * A single external disclosure.
     *
     * @param recipient name of the recipient, or a message key after {@code @}
     * @param code the code under which it was sent, if any
     * @param contentKeys message keys of the kinds of content
     * @param clientAwarenessKey message key of whether the client was informed
     * @param page the address of the details, to which the case number is appended
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
