package vn.donghanh.partnerbusiness;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/** The source of a step, the user who records it (null for the calendar) and the time. */
public record BusinessStamp(BusinessSource source, @Nullable StaffId recordedBy, Instant at) {}
