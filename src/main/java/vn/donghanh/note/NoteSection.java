package vn.donghanh.note;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.security.Role;

/**
 * The sections of notes, with the roles that may write and read them and the encryption key. Access to the case is
 * checked in addition.
 */
public enum NoteSection {
    GENERAL(KeyPurpose.NOTES, null, Role.SOCIAL_WORKER, Role.CASE_MANAGER),
    COUNSELLING(KeyPurpose.COUNSELLING, CaseSection.COUNSELLING, Role.COUNSELLOR),
    HEALTH(KeyPurpose.HEALTH, CaseSection.HEALTH, Role.HEALTH_OFFICER),
    /** Privileged: readable only by the author. */
    LEGAL(KeyPurpose.LEGAL, null, Role.SOCIAL_WORKER, Role.CASE_MANAGER);

    private final KeyPurpose purpose;
    private final @Nullable CaseSection caseSection;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
    private final Set<Role> writers;

    NoteSection(KeyPurpose purpose, @Nullable CaseSection part, Role first, Role... others) {
        this.purpose = purpose;
        this.caseSection = part;
        this.writers = Set.copyOf(EnumSet.of(first, others));
    }

    KeyPurpose purpose() {
        return purpose;
    }

    /** Whether the reader's access scope covers this section; roles are checked in addition. */
    boolean isCoveredBy(ReaderScope scope) {
        return caseSection == null ? scope.whole() : scope.covers(caseSection);
    }

    /**
     * Returns the case section to which access can be granted separately; null when only access to the whole case
     * covers it.
     */
    @Nullable
    CaseSection caseSection() {
        return caseSection;
    }

    boolean mayBeWrittenBy(Set<Role> roles) {
        return roles.stream().anyMatch(writers::contains);
    }

    /**
     * Whether the section may be read with these roles. A supervisor reads general notes; of counselling, health and
     * legal notes only that they exist.
     */
    boolean mayBeReadBy(Set<Role> roles, boolean author) {
        return switch (this) {
            case GENERAL -> author || roles.contains(Role.SUPERVISOR) || mayBeWrittenBy(roles);
            case COUNSELLING, HEALTH -> mayBeWrittenBy(roles);
            case LEGAL -> author;
        };
    }
}
