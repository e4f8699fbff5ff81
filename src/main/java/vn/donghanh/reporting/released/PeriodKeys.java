package vn.donghanh.reporting.released;

import vn.donghanh.reporting.programme.Period;

/** The names of periods in the ids of released numbers. */
final class PeriodKeys {
    private PeriodKeys() {}

    /** Returns a name such as {@code 2026-H1} or {@code 2026-Y}. */
    static String of(Period period) {
        return period.year()
                + switch (period.kind()) {
                    case MONTH -> "-M" + period.number();
                    case QUARTER -> "-Q" + period.number();
                    case HALF_YEAR -> "-H" + period.number();
                    case YEAR -> "-Y";
                };
    }
}
