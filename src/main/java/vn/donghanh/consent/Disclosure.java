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
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;

/**
 * What was shown to one partner, once: appended, never changed. Partners' screens read this and their own entries, nothing else.
 * What it says is sealed under the client's key: erasing her makes it unreadable wherever a copy lies.
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
            DisclosureService.NewDisclosure sending,
            byte[] contentSealed,
            Instant at,
            StaffId staffId) {
        this.ref = ref;
        this.code = sending.code();
        this.caseId = caseView.id().value();
        this.personRef = caseView.person();
        this.organisationId = sending.addressee();
        this.scope = sending.scope();
        this.fields = String.join(",", sending.content().fields());
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

    OrganisationId addressee() {
        return organisationId;
    }

    ConsentScope scope() {
        return scope;
    }

    List<String> fields() {
        return List.of(fields.split(","));
    }

    byte[] contentSealed() {
        return contentSealed;
    }

    Instant sentAt() {
        return sentAt;
    }

    StaffId sentBy() {
        return sentBy;
    }
}
