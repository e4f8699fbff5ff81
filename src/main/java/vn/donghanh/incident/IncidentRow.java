package vn.donghanh.incident;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.incident.value.ViolenceType;

/**
 * One incident in the list of a case: never the account.
 *
 * @param types empty for a reader of the health section
 * @param urgency null for a reader of the health section
 * @param version number of the newest version
 * @param deadlines those that the reader may see
 */
public record IncidentRow(
        String ref,
        IncidentTime time,
        Instant recordedAt,
        String recordedBy,
        List<ViolenceType> types,
        @Nullable IncidentUrgency urgency,
        boolean official,
        int version,
        List<IncidentDeadlineRow> deadlines)
        implements Serializable {
    /** Returns the deadline that ends first; null when none runs. */
    public @Nullable IncidentDeadlineRow next() {
        return deadlines.stream()
                .filter(IncidentDeadlineRow::isRunning)
                .findFirst()
                .orElse(null);
    }
}
