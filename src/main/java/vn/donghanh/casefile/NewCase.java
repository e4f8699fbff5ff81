package vn.donghanh.casefile;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case that someone else gave to the reader, and that she has not opened since.
 *
 * @param givenBy the colleague's name; null when nobody in particular gave it
 */
public record NewCase(
        String number,
        @Nullable String alias,
        TriageLevel level,
        Instant givenAt,
        @Nullable String givenBy,
        @Nullable TaskKind next,
        @Nullable Instant due)
        implements Serializable {}
