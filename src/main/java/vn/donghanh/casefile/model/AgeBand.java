package vn.donghanh.casefile.model;

import java.time.LocalDate;
import vn.donghanh.person.value.PartialDate;

/** Age band of a client. A case stores no more of the age; a date of birth, if known, is stored encrypted with the person's identity. */
public enum AgeBand {
    UNDER_16,
    FROM_16_TO_17,
    FROM_18_TO_24,
    FROM_25_TO_34,
    FROM_35_TO_49,
    FROM_50,
    UNKNOWN;

    /** Whether the client is or may be under 18 and is treated by the child procedure until the age is known. */
    public boolean requiresChildPath() {
        return switch (this) {
            case UNDER_16, FROM_16_TO_17, UNKNOWN -> true;
            case FROM_18_TO_24, FROM_25_TO_34, FROM_35_TO_49, FROM_50 -> false;
        };
    }

    /** Returns the band for a date of birth on that day: the younger one if two are possible, and UNKNOWN if only one of them is of full age. */
    public static AgeBand of(PartialDate birth, LocalDate day) {
        return birth.ageOn(day).map(AgeBand::of).orElse(UNKNOWN);
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
