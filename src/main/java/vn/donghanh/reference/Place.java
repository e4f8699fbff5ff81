package vn.donghanh.reference;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An administrative unit with its era, as it is offered and shown.
 *
 * @param fullName with its type: "Phường Tam Kỳ"
 * @param path what it lies in, from the nearest: "Huyện Núi Thành, Tỉnh Quảng Nam"; empty for a province
 * @param ended its last day; null while it holds
 */
public record Place(
        int id,
        AdminUnitLevel level,
        AdminUnitType type,
        String fullName,
        String path,
        LocalDate since,
        @Nullable LocalDate ended)
        implements Serializable {
    /** Where the record of units begins: that a unit is known from this day on says nothing about the day it came to be. */
    static final LocalDate RECORD_BEGINS = LocalDate.of(2020, 2, 1);

    /** Whether the day it came to be is known. */
    public boolean hasKnownStart() {
        return since.isAfter(RECORD_BEGINS);
    }

    /** "Phường Tam Kỳ, Thành phố Đà Nẵng" */
    public String label() {
        return path.isEmpty() ? fullName : fullName + ", " + path;
    }
}
