package vn.donghanh.note;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.security.Role;

/** Where a note lies: who may write it, who may read it, and under which keys it is sealed. A grant on the case is asked besides. */
public enum NoteSection {
    GENERAL(KeyPurpose.NOTES, null, Role.SOCIAL_WORKER, Role.CASE_MANAGER),
    COUNSELLING(KeyPurpose.COUNSELLING, CaseSection.COUNSELLING, Role.COUNSELLOR),
    HEALTH(KeyPurpose.HEALTH, CaseSection.HEALTH, Role.HEALTH_OFFICER),
    /** Privileged: open to its author alone. */
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

    /** Whether the grant of a reader reaches so far; her roles are asked besides. */
    boolean isCoveredBy(ReaderScope scope) {
        return caseSection == null ? scope.whole() : scope.covers(caseSection);
    }

    /** The part of a case that one may be let into alone; null when only the whole case holds it. */
    @Nullable
    CaseSection caseSection() {
        return caseSection;
    }

    boolean mayBeWrittenBy(Set<Role> roles) {
        return roles.stream().anyMatch(writers::contains);
    }

    /** A supervisor reads the general notes; of counselling, care and legal help only that they took place. */
    boolean mayBeReadBy(Set<Role> roles, boolean author) {
        return switch (this) {
            case GENERAL -> author || roles.contains(Role.SUPERVISOR) || mayBeWrittenBy(roles);
            case COUNSELLING, HEALTH -> mayBeWrittenBy(roles);
            case LEGAL -> author;
        };
    }
}
