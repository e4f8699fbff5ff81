package vn.donghanh.person;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.person.value.PartialDate;
import vn.donghanh.person.value.PartialDate.AgeRange;

/** Gives a person's age on any day, but not the date of birth from which it is computed. */
public final class AgeByBirth {
    private final PartialDate birth;

    private AgeByBirth(PartialDate birth) {
        this.birth = birth;
    }

    public static AgeByBirth of(PartialDate birth) {
        return new AgeByBirth(birth);
    }

    /** Returns the possible ages on that day; empty when nothing is known. */
    public Optional<AgeRange> on(LocalDate day) {
        return birth.ageOn(day);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AgeByBirth age && birth.equals(age.birth);
    }

    @Override
    public int hashCode() {
        return birth.hashCode();
    }

    /** Says nothing of the birth. */
    @Override
    public String toString() {
        return "AgeByBirth";
    }
}
