package vn.donghanh.note;

import java.util.EnumSet;
import java.util.Set;
import vn.donghanh.crypto.Purpose;
import vn.donghanh.security.Role;

/** Where a note lies: who may write it, who may read it, and under which keys it is sealed. A grant on the case is asked besides. */
public enum NoteSection {
    GENERAL(Purpose.NOTES, Role.SOCIAL_WORKER, Role.CASE_MANAGER),
    COUNSELLING(Purpose.COUNSELLING, Role.COUNSELLOR),
    HEALTH(Purpose.HEALTH, Role.HEALTH_OFFICER),
    /** Privileged: open to its author alone. */
    LEGAL(Purpose.LEGAL, Role.SOCIAL_WORKER, Role.CASE_MANAGER);

    private final Purpose purpose;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
    private final Set<Role> writers;

    NoteSection(Purpose purpose, Role first, Role... others) {
        this.purpose = purpose;
        this.writers = Set.copyOf(EnumSet.of(first, others));
    }

    Purpose purpose() {
        return purpose;
    }

    boolean isWrittenBy(Set<Role> roles) {
        return roles.stream().anyMatch(writers::contains);
    }

    /** A supervisor reads the general notes; of counselling, care and legal help only that they took place. */
    boolean isReadBy(Set<Role> roles, boolean author) {
        return switch (this) {
            case GENERAL -> author || roles.contains(Role.SUPERVISOR) || isWrittenBy(roles);
            case COUNSELLING, HEALTH -> isWrittenBy(roles);
            case LEGAL -> author;
        };
    }
}
