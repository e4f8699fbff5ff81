package vn.donghanh.handover.cover;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.staff.StaffMember;

/**
 * The covers of a unit, newest first, and from whom to choose for a new one.
 *
 * @param members those of the unit who may be absent
 * @param standIns those of the whole Centre who may stand in for somebody; whether for this person depends on both
 * @param longest the most days that a cover may last
 */
public record CoverListView(List<CoverRow> rows, List<StaffMember> members, List<StaffMember> standIns, int longest)
        implements Serializable {}
