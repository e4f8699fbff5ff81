package vn.donghanh.placement;

import vn.donghanh.placement.value.WorkEndCause;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That the client no longer works there, as the client tells it.
 *
 * @param on the last day of work
 */
public record WorkEnd(@Nullable LocalDate on, @Nullable WorkEndCause cause) {}
