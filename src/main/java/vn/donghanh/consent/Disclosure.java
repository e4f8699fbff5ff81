package vn.donghanh.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;

/**
 * A single disclosure to one partner, append-only. Partners' screens read this record and their own entries, nothing else. The
 * content is encrypted under the client's key, so erasing the client makes every copy unreadable.
 */
@Entity
@Table(name = "disclosure", catalog = "donghanh_log")
class Disclosure {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    @Column(columnDefinition = "char(12)")
    private DisclosureCode code;

    private long caseId;

    @Column(columnDefinition = "char(26)")
    private PersonRef personRef;

    private OrganisationId organisationId;

    @Enumerated(EnumType.STRING)
    private ConsentScope scope;

    private String fields;
    private byte[] contentSealed;
    private Instant sentAt;
    private StaffId sentBy;

    protected Disclosure() {}

    Disclosure(
            String ref,
            CaseView caseView,
            DisclosureService.NewDisclosure newDisclosure,
            byte[] contentSealed,
            Instant at,
            StaffId staffId) {
        this.ref = ref;
        this.code = newDisclosure.code();
        this.caseId = caseView.id().value();
        this.personRef = caseView.person();
        this.organisationId = newDisclosure.addressee();
        this.scope = newDisclosure.scope();
        this.fields = String.join(",", newDisclosure.content().fields());
        this.contentSealed = contentSealed;
        this.sentAt = at;
        this.sentBy = staffId;
    }

    static EncryptedCell contentOf(PersonRef person, String ref) {
        return new EncryptedCell(person, "disclosure", "content", ref);
    }

    String ref() {
        return ref;
    }

    DisclosureCode code() {
        return code;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    PersonRef person() {
        return personRef;
    }

    Long id() {
        return id;
    }

    OrganisationId addressee() {
        return organisationId;
    }

    ConsentScope scope() {
        return scope;
    }

    List<String> fields() {
        return List.of(fields.split(","));
    }

    /** Returns the content as it was sent. */
    DisclosureContent content(FieldEncryption encryption) {
        return DisclosureContent.parse(encryption.open(scope.purpose(), contentOf(personRef, ref), contentSealed));
    }

    Instant sentAt() {
        return sentAt;
    }

    StaffId sentBy() {
        return sentBy;
    }
}
