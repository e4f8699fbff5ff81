package vn.donghanh.casefile.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.donghanh.person.value.PartialDate;

/** Age band of a client. A case stores no more of the age; a date of birth, if known, is stored encrypted with the person's identity. */
public enum AgeBand {
    UNDER_16(0, 15),
    FROM_16_TO_17(16, 17),
    FROM_18_TO_24(18, 24),
    FROM_25_TO_34(25, 34),
    FROM_35_TO_49(35, 49),
    FROM_50(50, 120),
    UNKNOWN(0, 120);

    private final int least;
    private final int most;

    AgeBand(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** Whether the client is or may be under 18 and is treated by the child procedure until the age is known. */
    public boolean requiresChildPath() {
        return switch (this) {
            case UNDER_16, FROM_16_TO_17, UNKNOWN -> true;
            case FROM_18_TO_24, FROM_25_TO_34, FROM_35_TO_49, FROM_50 -> false;
        };
    }

    /** Whether the client is under 18 for certain. */
    public boolean isMinor() {
        return this == UNDER_16 || this == FROM_16_TO_17;
    }

    /** Returns the band for a date of birth on that day: the younger one if two are possible, and UNKNOWN if only one of them is of full age. */
    public static AgeBand of(PartialDate birth, LocalDate day) {
        return of(birth.ageOn(day));
    }

    static AgeBand of(Optional<PartialDate.AgeRange> age) {
        return age.map(AgeBand::of).orElse(UNKNOWN);
    }

    /**
     * Returns the band on a day for a client whose band was stated on another day. Later it moves when the client has certainly
     * left it; before, the younger band counts if two are possible, and UNKNOWN if only one of them is of full age.
     */
    AgeBand movedTo(LocalDate day, LocalDate statedOn) {
        if (this == UNKNOWN) {
            return UNKNOWN;
        }
        if (!day.isBefore(statedOn)) {
            int youngest = least + (int) ChronoUnit.YEARS.between(statedOn, day);
            return of(new PartialDate.AgeRange(youngest, youngest));
        }
        int full = (int) ChronoUnit.YEARS.between(day, statedOn);
        int begun = day.plusYears(full).isBefore(statedOn) ? full + 1 : full;
        return of(new PartialDate.AgeRange(Math.max(0, least - begun), Math.max(0, most - full)));
    }

    private static AgeBand of(PartialDate.AgeRange age) {
        if (age.least() < 18) {
            return age.most() >= 18 ? UNKNOWN : age.least() < 16 ? UNDER_16 : FROM_16_TO_17;
        }
        return age.least() < 25
                ? FROM_18_TO_24
                : age.least() < 35 ? FROM_25_TO_34 : age.least() < 50 ? FROM_35_TO_49 : FROM_50;
    }
}
