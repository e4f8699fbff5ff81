package vn.donghanh.reporting;

import vn.donghanh.casefile.model.Livelihood;

/** The change of a client's income between the start and the end of an episode. */
public enum IncomeChange {
    MORE,
    SAME,
    LESS,
    /** The income at start or end was not asked or not answered. */
    UNKNOWN;

    static IncomeChange of(Livelihood before, Livelihood after) {
        Long difference = after.incomeChangeSince(before);
        if (difference == null) {
            return UNKNOWN;
        }
        return difference > 0 ? MORE : difference < 0 ? LESS : SAME;
    }
}
