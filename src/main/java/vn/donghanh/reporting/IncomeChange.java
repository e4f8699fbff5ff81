package vn.donghanh.reporting;

import vn.donghanh.casefile.model.Livelihood;

/** What a client earned when her episode ended, against what she earned when it began. */
public enum IncomeChange {
    MORE,
    SAME,
    LESS,
    /** At one time or the other it was not asked, or she did not say. */
    UNTOLD;

    static IncomeChange of(Livelihood before, Livelihood after) {
        Long more = after.incomeChangeSince(before);
        if (more == null) {
            return UNTOLD;
        }
        return more > 0 ? MORE : more < 0 ? LESS : SAME;
    }
}
