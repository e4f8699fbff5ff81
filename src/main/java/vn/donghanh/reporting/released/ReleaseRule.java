package vn.donghanh.reporting.released;

import vn.donghanh.shared.BusinessRule;

/** Rules of releasing the figures of a period that refuse an action. */
public enum ReleaseRule implements BusinessRule {
    /** Periods are released in their order, because each is protected beside those before it. */
    LATER_PERIOD_RELEASED,
    /** An earlier period was released since the figures were computed, so they have to be computed anew. */
    EARLIER_PERIOD_RELEASED_SINCE,
    NOT_PLANNED
}
