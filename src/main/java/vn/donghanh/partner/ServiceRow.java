package vn.donghanh.partner;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A service of an organisation in a list; {@code valid} says whether it is offered today. */
public record ServiceRow(
        String ref,
        ServiceType type,
        @Nullable String capacityNote,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean valid)
        implements Serializable {
    /** Valid today or from a later day on. */
    boolean isCurrentOrFuture(LocalDate today) {
        return validTo == null || !validTo.isBefore(today);
    }
}
