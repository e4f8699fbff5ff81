package vn.donghanh.incident;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.incident.value.IncidentWish;
import vn.donghanh.incident.value.InjuryLevel;
import vn.donghanh.incident.value.ViolenceContext;
import vn.donghanh.incident.value.ViolenceType;
import vn.donghanh.shared.SealedJson;

/**
 * What a supervisor may read of an incident: its kinds, how urgent it is, and whether an official is involved. Stored encrypted as one
 * text, apart from the account.
 */
public record IncidentSummary(Set<ViolenceType> types, IncidentUrgency urgency, boolean official)
        implements Serializable {
    public IncidentSummary {
        types = Set.copyOf(types);
    }

    /** The facts that decide how urgent an incident is. */
    record Facts(boolean sexual, boolean child, @Nullable InjuryLevel injury, Set<IncidentWish> wishes) {}

    static IncidentSummary of(Set<ViolenceType> types, IncidentAccount account, AgeBand age) {
        return new IncidentSummary(
                types,
                IncidentUrgency.of(new Facts(
                        types.stream().anyMatch(ViolenceType::isSexual),
                        IncidentDeadline.isChild(age),
                        account.injury(),
                        account.wishes())),
                account.contexts().contains(ViolenceContext.OFFICIAL));
    }

    boolean isSexual() {
        return types.stream().anyMatch(ViolenceType::isSexual);
    }

    /** Returns the kinds in the order of the form. */
    public List<ViolenceType> typesInOrder() {
        return types.isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(types));
    }

    String toJson() {
        return SealedJson.write(this);
    }

    static IncidentSummary parse(String text) {
        return SealedJson.read(text, IncidentSummary.class);
    }
}
