package vn.donghanh.incident;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.draft.CaseDraftView;
import vn.donghanh.casefile.model.IncidentOrigin;

/**
 * The form of an incident of one case.
 *
 * @param corrected the version to correct; null for a new incident
 * @param draft what the user entered of a new incident and did not send; null when there is none
 * @param origin what another record already says of a new incident; null when it begins empty
 */
public record IncidentFormView(
        CaseHeader header,
        @Nullable Corrected corrected,
        @Nullable CaseDraftView draft,
        @Nullable IncidentOrigin origin)
        implements Serializable {
    public record Corrected(
            String ref, int version, IncidentTime time, IncidentSummary summary, IncidentAccount account)
            implements Serializable {}
}
