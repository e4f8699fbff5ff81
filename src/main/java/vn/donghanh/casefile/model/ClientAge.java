package vn.donghanh.casefile.model;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.person.AgeByBirth;
import vn.donghanh.shared.SharedValues;

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
        this.statedOn = SharedValues.DAYS.of(statedOn);
        this.birth = birth;
    }

    /** Returns the band on that day: the younger one if two are possible, and UNKNOWN if only one of them is of full age. */
    public AgeBand on(LocalDate day) {
        AgeBand byBirth = birth == null ? AgeBand.UNKNOWN : AgeBand.of(birth.on(day));
        return byBirth == AgeBand.UNKNOWN ? stated.movedTo(day, statedOn) : byBirth;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClientAge age
                && stated == age.stated
                && statedOn.equals(age.statedOn)
                && Objects.equals(birth, age.birth);
    }

    @Override
    public int hashCode() {
        return Objects.hash(stated, statedOn, birth);
    }

    /** Says nothing of the age. */
    @Override
    public String toString() {
        return "ClientAge";
    }
}
