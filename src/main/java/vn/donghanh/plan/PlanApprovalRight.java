package vn.donghanh.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/**
 * Who would decide on a plan, and by what right.
 *
 * @param director decides in her own right
 * @param delegatedUntil decides for the director, until this day by a written delegation
 * @param mayPropose may propose plans, so that her approval needs no proposal by another
 */
record PlanApprovalRight(StaffId id, boolean director, @Nullable LocalDate delegatedUntil, boolean mayPropose) {
    boolean isEntitled() {
        return director || delegatedUntil != null;
    }
}
