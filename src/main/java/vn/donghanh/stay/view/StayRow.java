package vn.donghanh.stay.view;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.stay.StayStatus;

/**
 * One stay in a list.
 *
 * @param days days since admission; null before it
 * @param end the last day unless another is decided; null before admission
 * @param alarming whether the stay needs attention
 */
public record StayRow(
        String ref,
        StayStatus status,
        Instant since,
        Instant requestedAt,
        @Nullable Integer days,
        @Nullable LocalDate end,
        boolean alarming)
        implements Serializable {}
