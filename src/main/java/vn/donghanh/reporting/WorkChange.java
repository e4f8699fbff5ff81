package vn.donghanh.reporting;

import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.EmploymentType;
import vn.donghanh.casefile.model.Livelihood;

/** Whether a client had work when her episode began and when it ended. */
public enum WorkChange {
    KEPT,
    FOUND,
    LOST,
    NONE,
    /** At one time or the other it was not asked, or she did not say. */
    UNTOLD;

    static WorkChange of(Livelihood before, Livelihood after) {
        EmploymentType first = before.employment();
        EmploymentType last = after.employment();
        if (first == null || last == null) {
            return UNTOLD;
        }
        return works(first) ? (works(last) ? KEPT : LOST) : works(last) ? FOUND : NONE;
    }

    private static boolean works(@Nullable EmploymentType employmentType) {
        return employmentType != EmploymentType.UNEMPLOYED;
    }
}
