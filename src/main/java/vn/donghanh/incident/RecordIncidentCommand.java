package vn.donghanh.incident;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.incident.value.ViolenceType;
import vn.donghanh.shared.Precondition;
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
        List<Precondition> preconditions = new ArrayList<>();
        IncidentTime when = null;
        try {
            when = IncidentTime.of(precision, day, time, now);
        } catch (RuleViolationException refused) {
            preconditions.addAll(Precondition.unmet(refused));
        }
        preconditions.add(
                Precondition.of(IncidentRule.TYPE_MISSING, !types.isEmpty()).at("types"));
        preconditions.add(Precondition.of(IncidentRule.WISHES_CONTRADICT, !account.hasContradictoryWishes())
                .at("wishes"));
        Precondition.requireAll(preconditions);
        return Objects.requireNonNull(when);
    }
}
