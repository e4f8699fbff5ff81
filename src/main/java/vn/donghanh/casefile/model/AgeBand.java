package vn.donghanh.casefile.model;

import java.time.LocalDate;
import vn.donghanh.person.value.PartialDate;

/** What is known of a client's age at reception. All that a case needs; the date of birth, if told, lies in the vault. */
public enum AgeBand {
    UNDER_16,
    FROM_16_TO_17,
    FROM_18_TO_24,
    FROM_25_TO_34,
    FROM_35_TO_49,
    FROM_50,
    UNKNOWN;

    /** Under 18, or perhaps under 18: the child path until it is settled. */
    public boolean requiresChildPath() {
        return switch (this) {
            case UNDER_16, FROM_16_TO_17, UNKNOWN -> true;
            case FROM_18_TO_24, FROM_25_TO_34, FROM_35_TO_49, FROM_50 -> false;
        };
    }

    /** The band that a date of birth stands for on that day; where it may be two, the younger, and UNKNOWN where only one of them is of age. */
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
