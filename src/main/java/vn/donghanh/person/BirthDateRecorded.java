package vn.donghanh.person;

import vn.donghanh.person.value.PartialDate;
import vn.donghanh.shared.PersonRef;

/**
 * Event: a date of birth was recorded or corrected. Observed within the same transaction. Carries identity data, so it
 * is never stored or logged.
 */
public record BirthDateRecorded(PersonRef person, PartialDate birth) {
    @Override
    public String toString() {
        return "BirthDateRecorded";
    }
}
