package vn.donghanh.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.donghanh.account.UnitEndBlocker;
import vn.donghanh.shared.Precondition;
import vn.donghanh.staff.StaffRule;

/** A unit ends after its cases went to another one: nobody would supervise them. */
@ApplicationScoped
class UnitCaseBlocker implements UnitEndBlocker {
    @Inject
    UnitCaseQueries cases;

    @Override
    public Precondition precondition(long unitId) {
        return Precondition.of(StaffRule.UNIT_HAS_CASES, !cases.hasCases(unitId));
    }
}
