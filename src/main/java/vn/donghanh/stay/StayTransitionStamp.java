package vn.donghanh.stay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/** Who says so, nobody for the product itself, and when. */
record StayTransitionStamp(@Nullable StaffId staff, Instant at) {}
