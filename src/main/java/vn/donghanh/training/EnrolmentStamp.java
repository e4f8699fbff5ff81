package vn.donghanh.training;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/** The source of a statement, the user who records it (null for the system clock) and the time. */
record EnrolmentStamp(EnrolmentStatementSource source, @Nullable StaffId recordedBy, Instant at) {}
