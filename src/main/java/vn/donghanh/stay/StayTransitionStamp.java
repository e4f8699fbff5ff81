package vn.donghanh.stay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/** The author of a transition, null for the system, and its time. */
record StayTransitionStamp(@Nullable StaffId staff, Instant at) {}
