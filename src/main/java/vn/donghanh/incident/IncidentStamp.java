package vn.donghanh.incident;

import java.time.Instant;
import vn.donghanh.security.StaffId;

/** Who recorded something about an incident, and when. */
record IncidentStamp(StaffId staff, Instant at) {}
