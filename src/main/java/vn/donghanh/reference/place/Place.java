package vn.donghanh.reference.place;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An administrative unit with its validity, for selection and display.
 *
 * @param fullName with its type: "Phường Tam Kỳ"
 * @param path parent units from the nearest: "Huyện Núi Thành, Tỉnh Quảng Nam"; empty for a province
 * @param ended last day of validity; null while valid
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
    /** First day of the recorded history: a unit valid from this day on may be older. */
    static final LocalDate RECORD_BEGINS = LocalDate.of(2020, 2, 1);

    /** Whether the first day of the unit is known. */
    public boolean hasKnownStart() {
        return since.isAfter(RECORD_BEGINS);
    }

    /** Returns name and parents: "Phường Tam Kỳ, Thành phố Đà Nẵng". */
    public String label() {
        return path.isEmpty() ? fullName : fullName + ", " + path;
    }
}
