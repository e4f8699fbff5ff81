package vn.donghanh.partner;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.PlaceSuccession;

/**
 * An area that an organisation serves, in a list.
 *
 * @param name as it was written when it was added
 * @param place null as long as nobody has said which place the name means
 */
public record AreaRow(
        String ref,
        String name,
        @Nullable PlaceSuccession place,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean valid)
        implements Serializable {
    /** Valid today or from a later day on. */
    boolean isCurrentOrFuture(LocalDate today) {
        return validTo == null || !validTo.isBefore(today);
    }

    boolean isForPlace(int id) {
        return place != null && place.recorded().id() == id;
    }
}
