package vn.donghanh.reporting.released;

import vn.donghanh.shared.BusinessRule;

/** Rules of releasing the figures of a period that refuse an action. */
public enum ReleaseRule implements BusinessRule {
    /** Another period was signed since the figures were computed, so they have to be computed anew, beside its numbers. */
    OTHER_PERIOD_RELEASED_SINCE
}
