package vn.donghanh.incident;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.incident.value.ViolenceType;
import vn.donghanh.shared.RuleViolationException;

/**
 * Command to record an incident, or a correction of one.
 *
 * @param corrects reference of the incident that it corrects; null for a new one
 * @param basedOn the version that the author has read; 0 for a new one
 */
public record RecordIncidentCommand(
        @Nullable String number,
        @Nullable String corrects,
        int basedOn,
        @Nullable TimePrecision precision,
        @Nullable LocalDate day,
        @Nullable LocalTime time,
        @NotNull Set<ViolenceType> types,
        @Valid @NotNull IncidentAccount account) {
    public RecordIncidentCommand {
        types = Set.copyOf(types);
    }

    /**
     * Returns when it happened.
     *
     * @throws RuleViolationException listing everything that is missing or contradictory
     */
    IncidentTime requireComplete(Instant now) {
        List<RuleViolationException> refusals = new ArrayList<>();
        IncidentTime when = null;
        try {
            when = IncidentTime.of(precision, day, time, now);
        } catch (RuleViolationException refused) {
            refusals.add(refused);
        }
        if (types.isEmpty()) {
            refusals.add(RuleViolationException.at("types", IncidentRule.TYPE_MISSING));
        }
        if (account.hasContradictoryWishes()) {
            refusals.add(RuleViolationException.at("wishes", IncidentRule.WISHES_CONTRADICT));
        }
        if (when == null || !refusals.isEmpty()) {
            throw RuleViolationException.combine(refusals);
        }
        return when;
    }
}
