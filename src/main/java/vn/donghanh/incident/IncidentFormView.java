package vn.donghanh.incident;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.draft.CaseDraftView;

/**
 * The form of an incident of one case.
 *
 * @param corrected the version to correct; null for a new incident
 * @param draft what the user entered of a new incident and did not send; null when there is none
 */
public record IncidentFormView(CaseHeader header, @Nullable Corrected corrected, @Nullable CaseDraftView draft)
        implements Serializable {
    public record Corrected(
            String ref, int version, IncidentTime time, IncidentSummary summary, IncidentAccount account)
            implements Serializable {}
}
