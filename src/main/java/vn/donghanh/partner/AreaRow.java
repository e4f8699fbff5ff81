package vn.donghanh.partner;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.place.PlaceSuccession;

/**
 * A list row for an area served by an organisation.
 *
 * @param name the area's name as it was entered
 * @param place null while the area has not been matched to an administrative unit
 */
public record AreaRow(
        String ref,
        String name,
        @Nullable PlaceSuccession place,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean valid)
        implements Serializable {
    /** Returns whether the area is served today or from a later day on. */
    boolean isCurrentOrFuture(LocalDate today) {
        return validTo == null || !validTo.isBefore(today);
    }

    boolean isForPlace(int id) {
        return place != null && place.recorded().id() == id;
    }
}
