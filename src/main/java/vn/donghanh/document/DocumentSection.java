package vn.donghanh.document;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.security.Role;

/**
 * The sections of documents, with the roles that read them and the encryption key. Access to the case is checked in addition. Who
 * has added a document may always read it.
 */
public enum DocumentSection {
    GENERAL(KeyPurpose.DOCUMENTS, null, Role.SOCIAL_WORKER, Role.CASE_MANAGER, Role.DUTY_OFFICER, Role.SUPERVISOR),
    COUNSELLING(KeyPurpose.COUNSELLING, CaseSection.COUNSELLING, Role.COUNSELLOR),
    HEALTH(KeyPurpose.HEALTH, CaseSection.HEALTH, Role.HEALTH_OFFICER),
    /** Read by the case manager, whoever added them. */
    LEGAL(KeyPurpose.LEGAL, null),
    /** Documents of the Centre, which belong to no case. */
    CENTRE(KeyPurpose.DOCUMENTS, null);

    /** The types that always belong to one section. */
    private static final String MEDICAL = "MEDICAL_DOC";

    private static final String LEGAL_PAPER = "LEGAL_DOC";

    private final KeyPurpose purpose;
    private final @Nullable CaseSection caseSection;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
    private final Set<Role> readers;

    DocumentSection(KeyPurpose purpose, @Nullable CaseSection part, Role... readers) {
        this.purpose = purpose;
        this.caseSection = part;
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(Set.of(readers));
        this.readers = Set.copyOf(roles);
    }

    KeyPurpose purpose() {
        return purpose;
    }

    /** Returns the section to which documents of this type belong, whatever was chosen. */
    static DocumentSection of(@Nullable String type, DocumentSection chosen) {
        if (MEDICAL.equals(type)) {
            return HEALTH;
        }
        return LEGAL_PAPER.equals(type) ? LEGAL : chosen;
    }

    /** Whether the reader's access scope covers this section; roles are checked in addition. */
    boolean isCoveredBy(ReaderScope scope) {
        return caseSection == null ? scope.whole() : scope.covers(caseSection);
    }

    boolean mayBeReadBy(Set<Role> roles, boolean manager, boolean author) {
        return author || (this == LEGAL && manager) || roles.stream().anyMatch(readers::contains);
    }
}
