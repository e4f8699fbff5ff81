package vn.donghanh.casefile.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.person.AgeByBirth;

/**
 * What is known of a client's age, from which the band on any day is computed. The date of birth decides where it is known
 * and settles whether the client is of full age; otherwise the band that was stated, moved by the years since.
 */
public final class ClientAge {
    private final AgeBand stated;
    private final LocalDate statedOn;
    private final @Nullable AgeByBirth birth;

    /** @param birth null when none is recorded */
    public ClientAge(AgeBand stated, LocalDate statedOn, @Nullable AgeByBirth birth) {
        this.stated = stated;
        this.statedOn = statedOn;
        this.birth = birth;
    }

    /** Returns the band on that day: the younger one if two are possible, and UNKNOWN if only one of them is of full age. */
    public AgeBand on(LocalDate day) {
        AgeBand byBirth = birth == null ? AgeBand.UNKNOWN : AgeBand.of(birth.on(day));
        return byBirth == AgeBand.UNKNOWN ? stated.movedTo(day, statedOn) : byBirth;
    }

    /** Says nothing of the age. */
    @Override
    public String toString() {
        return "ClientAge";
    }
}
