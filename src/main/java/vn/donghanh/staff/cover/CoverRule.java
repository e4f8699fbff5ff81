package vn.donghanh.staff.cover;

import vn.donghanh.shared.BusinessRule;

/** Reasons for refusing a cover. */
public enum CoverRule implements BusinessRule {
    BEGINS_IN_PAST,
    ENDS_BEFORE_IT_BEGINS,
    TOO_LONG,
    /** Somebody stands in for this person on these days already. */
    OVERLAPS,
    /** The stand-in is absent on some of these days. */
    STAND_IN_ABSENT,
    /** The absent person is to stand in for somebody else on some of these days. */
    ABSENT_STANDS_IN,
    /** The stand-in may not do everything that the absent person may. */
    STAND_IN_NOT_SUITED,
    /** Nobody gives themselves access to a colleague's cases. */
    OWN_ACCESS,
    ABSENT_NOT_OF_UNIT,
    ALREADY_OVER
}
