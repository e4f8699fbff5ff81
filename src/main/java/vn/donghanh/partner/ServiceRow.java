package vn.donghanh.partner;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A list row for a service of an organisation.
 *
 * @param valid whether the service is offered today
 */
public record ServiceRow(
        String ref,
        ServiceType type,
        @Nullable String capacityNote,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean valid)
        implements Serializable {
    /** Returns whether the service is offered today or from a later day on. */
    boolean isCurrentOrFuture(LocalDate today) {
        return validTo == null || !validTo.isBefore(today);
    }
}
