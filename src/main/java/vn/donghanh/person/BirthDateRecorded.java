package vn.donghanh.person;

import vn.donghanh.person.value.PartialDate;
import vn.donghanh.shared.PersonRef;

/** A date of birth was written down or corrected; observed within the same transaction. Carries identity: it is never stored or logged. */
public record BirthDateRecorded(PersonRef person, PartialDate birth) {
    @Override
    public String toString() {
        return "BirthTold";
    }
}
