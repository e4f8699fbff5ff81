package vn.donghanh.handover;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/** Who takes a step of a transfer, for which side, and when; nobody when the clock does. */
record TransferStamp(TransferSide side, @Nullable StaffId by, Instant at) {}
