package vn.donghanh.partner;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An area that an organisation serves, in a list. */
public record AreaRow(String ref, String name, LocalDate validFrom, @Nullable LocalDate validTo, boolean valid)
        implements Serializable {
    /** Valid today or from a later day on. */
    boolean goesOn(LocalDate today) {
        return validTo == null || !validTo.isBefore(today);
    }
}
