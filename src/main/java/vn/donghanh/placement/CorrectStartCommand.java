package vn.donghanh.placement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.placement.value.StartCorrectionReason;
import vn.donghanh.shared.Precondition;

/**
 * What is right about the first day of work, and why the entry was wrong.
 *
 * @param on the first day of work
 */
public record CorrectStartCommand(@Nullable LocalDate on, WorkTerms terms, @Nullable StartCorrectionReason reason) {
    List<Precondition> preconditions() {
        List<Precondition> preconditions = new ArrayList<>();
        preconditions.add(Precondition.of(PlacementRule.DAY_MISSING, on != null).at("day"));
        preconditions.addAll(terms.preconditions());
        preconditions.add(
                Precondition.of(PlacementRule.CAUSE_MISSING, reason != null).at("reason"));
        return preconditions;
    }
}
