package vn.donghanh.placement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.placement.value.WorkEndCause;

/**
 * That the client no longer works there, as the client tells it.
 *
 * @param on the last day of work
 */
public record WorkEnd(@Nullable LocalDate on, @Nullable WorkEndCause cause) {}
