package vn.donghanh.reporting;

import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.EmploymentType;
import vn.donghanh.casefile.model.Livelihood;

/** The change of a client's employment between the start and the end of an episode. */
public enum WorkChange {
    KEPT,
    FOUND,
    LOST,
    NONE,
    /** The employment at start or end was not asked or not answered. */
    UNKNOWN;

    static WorkChange of(Livelihood before, Livelihood after) {
        EmploymentType first = before.employment();
        EmploymentType last = after.employment();
        if (first == null || last == null) {
            return UNKNOWN;
        }
        return works(first) ? (works(last) ? KEPT : LOST) : works(last) ? FOUND : NONE;
    }

    private static boolean works(@Nullable EmploymentType employmentType) {
        return employmentType != EmploymentType.UNEMPLOYED;
    }
}
