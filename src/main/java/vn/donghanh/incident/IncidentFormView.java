package vn.donghanh.incident;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;

/**
 * The form of an incident of one case.
 *
 * @param corrected the version to correct; null for a new incident
 */
public record IncidentFormView(CaseHeader header, @Nullable Corrected corrected) implements Serializable {
    public record Corrected(
            String ref, int version, IncidentTime time, IncidentSummary summary, IncidentAccount account)
            implements Serializable {}
}
