package vn.donghanh.casefile.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/**
 * A transition of a case with what was written about it.
 *
 * @param reason null when nothing was written
 */
public record ExplainedTransition(Instant at, StaffId by, @Nullable String reason) {}
