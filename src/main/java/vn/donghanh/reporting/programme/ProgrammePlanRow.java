package vn.donghanh.reporting.programme;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/**
 * A row of the list of versions.
 *
 * @param until the last day on which it holds; null while no end is known
 * @param preparedBy null for what came with the product
 * @param decidedBy who confirmed or discarded it
 */
public record ProgrammePlanRow(
        String ref,
        ProgrammePlanStatus status,
        String number,
        String nameVi,
        String nameEn,
        String basis,
        LocalDate from,
        @Nullable LocalDate until,
        int targets,
        @Nullable StaffId preparedBy,
        @Nullable Instant preparedAt,
        @Nullable StaffId decidedBy,
        @Nullable Instant decidedAt)
        implements Serializable {
    public String name(Locale reader) {
        return reader.getLanguage().equals("vi") ? nameVi : nameEn;
    }
}
