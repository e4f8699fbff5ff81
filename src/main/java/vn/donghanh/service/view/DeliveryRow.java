package vn.donghanh.service.view;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.spi.NeedProvider;
import vn.donghanh.casefile.spi.PlanActionProvider;
import vn.donghanh.service.CashStatus;

/**
 * A delivery in the list: its newest version, with the earlier ones.
 *
 * @param ref the reference shared by its versions
 * @param need the need that it answers; null when none is named or it is no longer among the client's needs
 * @param action the plan action that it names; null when none is named or it is no longer in the plan
 * @param cashStatus whether its cash is confirmed
 * @param decision the answer to its cash; null when there is none
 * @param abandoned whether its author can no longer put it right, and the user may say that it was a mistake
 * @param earlier newest first
 */
public record DeliveryRow(
        String ref,
        ServiceVersionView newest,
        NeedProvider.@Nullable NeedSummary need,
        PlanActionProvider.@Nullable PlanActionItem action,
        CashStatus cashStatus,
        @Nullable Decision decision,
        boolean correctable,
        boolean abandoned,
        boolean mayDecide,
        List<ServiceVersionView> earlier)
        implements Serializable {

    /** The answer of a second person to the cash. */
    public record Decision(String by, Instant at, @Nullable String reason) implements Serializable {}

    /** Whether it counts as given. */
    public boolean isGiven() {
        return !newest.mistake() && newest.outcome().isGiven() && cashStatus.counts();
    }
}
