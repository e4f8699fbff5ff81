package vn.donghanh.service;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;

/** Provides what else is recorded of deliveries, for the list; implemented by the part of the feature that records them with a form of its own. */
public interface DeliveryDetailProvider {
    /**
     * Returns the details of these versions by their reference, in a constant number of statements. What the reader may not read is left out.
     *
     * @param scope the reader's access to the case
     */
    Map<String, DeliveryDetail> details(CaseView caseView, ReaderScope scope, Collection<String> refs);

    /**
     * What is recorded of a counselling session besides the delivery.
     *
     * @param methodKey message key of how client and counsellor met
     * @param next the day on which they meet again; null when none was agreed
     * @param readable whether the reader may read the content
     * @param content what was worked on; null when nothing was written or it is not readable
     * @param own what concerned this client alone in a group; null when nothing was written or it is not readable
     */
    record DeliveryDetail(
            String methodKey,
            @Nullable LocalDate next,
            boolean readable,
            @Nullable String content,
            @Nullable String own)
            implements Serializable {}
}
