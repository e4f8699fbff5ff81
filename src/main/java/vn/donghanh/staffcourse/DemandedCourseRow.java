package vn.donghanh.staffcourse;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.security.Role;

/**
 * A course that a role demands.
 *
 * @param validTo the last day; null while the role demands it
 */
public record DemandedCourseRow(
        Role role, CodeListItemView topic, LocalDate validFrom, @Nullable LocalDate validTo, String basis)
        implements Serializable {}
