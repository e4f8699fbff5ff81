package vn.donghanh.encryption.storage;

import java.time.Instant;
import vn.donghanh.shared.PersonRef;

/**
 * A line of a list. The random reference does not identify anybody.
 *
 * @param at the time as it was written
 */
public record ListedPerson(PersonRef person, String at) {
    static ListedPerson at(PersonRef person, Instant moment) {
        return new ListedPerson(person, moment.toString());
    }
}
