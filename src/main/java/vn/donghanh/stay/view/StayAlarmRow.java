package vn.donghanh.stay.view;

import java.io.Serializable;
import java.time.LocalDate;
import vn.donghanh.stay.StayAlarm;

/**
 * An alarm of a stay.
 *
 * @param reached whether its day has come
 */
public record StayAlarmRow(StayAlarm alarm, LocalDate day, boolean reached) implements Serializable {}
