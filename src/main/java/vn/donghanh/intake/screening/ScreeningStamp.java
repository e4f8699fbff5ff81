package vn.donghanh.intake.screening;

import java.time.Instant;
import vn.donghanh.security.StaffId;

/** Who recorded something and when. */
record ScreeningStamp(StaffId staff, Instant at) {}
