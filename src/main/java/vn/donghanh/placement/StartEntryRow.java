package vn.donghanh.placement;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.placement.value.StartCorrectionReason;

/**
 * What was told about the first day of work, as shown at the Centre.
 *
 * @param reason why the entry before it was wrong; null if it was not
 * @param replaced whether a later entry holds instead
 * @param actor null if a partner recorded it
 */
public record StartEntryRow(
        LocalDate on,
        WorkTerms terms,
        @Nullable StartCorrectionReason reason,
        boolean replaced,
        BusinessSource source,
        Instant at,
        @Nullable String actor)
        implements Serializable {}
