package vn.donghanh.intake.screening;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import vn.donghanh.security.StaffId;

/**
 * A critical flag that stands on a case.
 *
 * @param on the day of the screening that raised it last
 * @param at when that was recorded
 */
public record StandingFlag(CriticalFlag flag, LocalDate on, Instant at, StaffId staff) implements Serializable {}
