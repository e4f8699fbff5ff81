package vn.donghanh.casefile.spi;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.EvidenceKind;
import vn.donghanh.casefile.model.ServiceGroup;

/**
 * Provides the records of a case that may prove that a plan action was carried out. Implemented by the features that record services, with one
 * query for each method.
 */
public interface ServiceEvidenceProvider {
    EvidenceKind kind();

    /** Finds the newest records that prove a service and that this reader may see. */
    List<ServiceEvidence> findRecent(CaseView caseView, int limit);

    /** Finds the records with these references, as {@link #findRecent}. A record that has been put right and proves nothing any more is absent. */
    List<ServiceEvidence> findByRefs(CaseView caseView, Collection<String> refs);

    /**
     * @param ref reference of the record, the same after a correction
     * @param on the day on which the client received the service
     * @param labelKey message key of its neutral name, the same for every reader
     * @param group the service group, which tells whether its name is delicate on paper
     * @param needKey the need that the record names; null if it names none
     * @param actionKey the plan action that the record names; null if it names none
     */
    record ServiceEvidence(
            EvidenceKind kind,
            String ref,
            LocalDate on,
            String labelKey,
            ServiceGroup group,
            @Nullable String needKey,
            @Nullable String actionKey)
            implements Serializable {}
}
