package vn.donghanh.placement;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.spi.NoContactReason;
import vn.donghanh.placement.value.Introduction;
import vn.donghanh.placement.value.PlacementStatus;

/**
 * A list row for a placement of a case.
 *
 * @param workKey message key of the kind of work
 * @param nextDate the date of the next deadline, or of a check that may be asked
 * @param noCheck why the planned check is not asked; null if it may be asked, or none is planned
 */
public record PlacementRow(
        String ref,
        String code,
        PlacementStatus status,
        String workKey,
        @Nullable Introduction introduction,
        @Nullable String partner,
        Instant since,
        @Nullable LocalDate nextDate,
        @Nullable NoContactReason noCheck)
        implements Serializable {}
