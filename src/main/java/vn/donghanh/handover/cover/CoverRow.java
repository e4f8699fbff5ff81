package vn.donghanh.handover.cover;

import java.io.Serializable;
import java.time.LocalDate;
import vn.donghanh.staff.cover.CoverReason;
import vn.donghanh.staff.cover.CoverStatus;

/** A cover as listed for the supervisor of the absent person. */
public record CoverRow(
        String ref,
        String absent,
        String standIn,
        LocalDate from,
        LocalDate until,
        CoverReason reason,
        CoverStatus status)
        implements Serializable {}
