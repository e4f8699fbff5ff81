package vn.donghanh.legalaid;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partnerbusiness.BusinessSource;

/**
 * A transition in the history of a matter.
 *
 * @param on the day on which it happened, or of the hearing
 * @param valid whether it has not been reverted
 * @param actor null if the partner recorded it
 */
public record LegalAidStepRow(
        LegalAidStep step,
        @Nullable LegalAidStatus from,
        LegalAidStatus to,
        BusinessSource source,
        @Nullable LocalDate on,
        @Nullable String reasonKey,
        boolean valid,
        Instant at,
        @Nullable String actor)
        implements Serializable {}
