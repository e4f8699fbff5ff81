package vn.donghanh.service.livelihood;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.service.LivelihoodDeliveryQueries.GivenSupport;
import vn.donghanh.service.LookWindow;

/**
 * What was given, and what the client said of it.
 *
 * @param looks in the order in which they were recorded
 * @param mayRecord whether the user may record an answer now
 */
public record LivelihoodLookRow(
        GivenSupport support, LookWindow window, LivelihoodResult result, List<Look> looks, boolean mayRecord)
        implements Serializable {
    public LivelihoodLookRow {
        looks = List.copyOf(looks);
    }

    /** One time at which the client was asked. */
    public record Look(LivelihoodAnswer answer, LocalDate heldOn, @Nullable String by) implements Serializable {}
}
