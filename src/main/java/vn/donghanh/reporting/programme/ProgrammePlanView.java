package vn.donghanh.reporting.programme;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.place.Place;

/**
 * The view of one version with its targets.
 *
 * @param area the province for whose area it was made
 * @param steps the steps that the reader may take
 * @param editable whether the reader may change it
 * @param version counts the changes, so that nobody confirms what another page showed
 */
public record ProgrammePlanView(
        ProgrammePlanRow row,
        PlanDetails details,
        @Nullable Place area,
        List<Target> targets,
        @Nullable String preparedBy,
        @Nullable String decidedBy,
        Set<ProgrammePlanStep> steps,
        boolean editable,
        int version)
        implements Serializable {
    public ProgrammePlanView {
        targets = List.copyOf(targets);
        steps = Set.copyOf(steps);
    }

    public boolean may(ProgrammePlanStep step) {
        return steps.contains(step);
    }
}
