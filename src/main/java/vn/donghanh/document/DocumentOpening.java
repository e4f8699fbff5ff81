package vn.donghanh.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import vn.donghanh.security.StaffId;

/** A reader has opened a document: the addresses of its content answer this reader, in this session, for some hours. */
@Entity
class DocumentOpening {
    static final Duration VALID = Duration.ofHours(8);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    @Column(columnDefinition = "char(26)")
    private String documentRef;

    private StaffId staffId;

    @Column(columnDefinition = "char(64)")
    private String sessionHash;

    private Instant openedAt;

    protected DocumentOpening() {}

    DocumentOpening(String ref, String documentRef, StaffId staff, String sessionHash, Instant at) {
        this.ref = ref;
        this.documentRef = documentRef;
        this.staffId = staff;
        this.sessionHash = sessionHash;
        this.openedAt = at;
    }

    boolean isValidFor(StaffId staff, String session, Instant now) {
        return staffId.equals(staff)
                && sessionHash.equals(session)
                && openedAt.plus(VALID).isAfter(now);
    }

    String documentRef() {
        return documentRef;
    }

    Instant openedAt() {
        return openedAt;
    }
}
