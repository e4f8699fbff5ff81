package vn.donghanh.service.livelihood;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.spi.NoContactReason;
import vn.donghanh.service.LivelihoodDeliveryQueries.GivenSupport;
import vn.donghanh.service.LookWindow;

/**
 * What was given, and what the client said of it.
 *
 * @param notAsked why the client is not asked any more; null once the days to ask have passed or something is known, and while the client may be asked
 * @param looks in the order in which they were recorded
 * @param mayRecord whether the user may record an answer now
 */
public record LivelihoodLookRow(
        GivenSupport support,
        LookWindow window,
        LivelihoodResult result,
        @Nullable NoContactReason notAsked,
        List<Look> looks,
        boolean mayRecord)
        implements Serializable {
    public LivelihoodLookRow {
        notAsked = result.isAwaited() ? notAsked : null;
        looks = List.copyOf(looks);
    }

    /** One time at which the client was asked. */
    public record Look(LivelihoodAnswer answer, LocalDate heldOn, @Nullable String by) implements Serializable {}
}
