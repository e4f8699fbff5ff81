package vn.donghanh.stay.view;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.stay.StayStep;

/**
 * A step in the history of a stay.
 *
 * @param at when it happened
 * @param recordedAt null if it was recorded as it happened
 * @param actor null for the system
 */
public record StayStepRow(
        StayStep step,
        Instant at,
        @Nullable Instant recordedAt,
        @Nullable String actor,
        @Nullable LocalDate until,
        @Nullable String decision,
        @Nullable LocalDate decidedOn,
        @Nullable String letter,
        @Nullable LocalDate letterOn,
        @Nullable String words)
        implements Serializable {}
