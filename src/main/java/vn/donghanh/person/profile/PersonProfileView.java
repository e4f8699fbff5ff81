package vn.donghanh.person.profile;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.donghanh.security.StaffId;

/**
 * The profile of a person with its history.
 *
 * @param version 0 when nothing is recorded yet
 * @param history the latest changes, newest first
 */
public record PersonProfileView(int version, ProfileAnswers answers, List<ProfileChange> history)
        implements Serializable {
    /** @param fields the questions that were answered or answered differently */
    public record ProfileChange(Instant at, StaffId by, Set<ProfileField> fields) implements Serializable {}
}
