package vn.donghanh.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/**
 * A staff member's right to decide on a plan.
 *
 * @param director whether the staff member is the director
 * @param delegatedUntil last day of a written delegation by the director; null without one
 * @param mayPropose whether the staff member may propose plans, so that their approval needs no separate proposal
 */
record PlanApprovalRight(StaffId id, boolean director, @Nullable LocalDate delegatedUntil, boolean mayPropose) {
    boolean isEntitled() {
        return director || delegatedUntil != null;
    }
}
