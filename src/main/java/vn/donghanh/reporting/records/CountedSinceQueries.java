package vn.donghanh.reporting.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import vn.donghanh.placement.WorkRetentionQueries;
import vn.donghanh.reporting.programme.Period;

/**
 * Finds the earliest day that figures at work look at. A case that is over, and of which nothing was recorded since that day, cannot change a number: whatever happened was
 * recorded on that day or later, what was open ended with its episode, and only the milestones of work pass by time alone.
 */
@ApplicationScoped
public class CountedSinceQueries {
    /** What lasts after closing is compared with that of the year before. */
    public static final int YEARS_OF_CLOSINGS = 2;

    /** The longest time within which a client comes back after closing. */
    public static final int MONTHS_OF_RETURN = 12;

    @Inject
    WorkRetentionQueries retentions;

    /** Returns since when a case counts in the outcomes of a period: they look at the year before as well, and at milestones of work that end in the period. */
    public LocalDate since(Period period) {
        return Collections.min(List.of(period.from().minusYears(1), retentions.earliestStart(period.from())));
    }

    /** Returns since when a closing counts for what lasts, and who comes back, in the years to a day. */
    public static LocalDate followed(LocalDate until) {
        return until.minusYears(YEARS_OF_CLOSINGS).minusMonths(MONTHS_OF_RETURN);
    }
}
