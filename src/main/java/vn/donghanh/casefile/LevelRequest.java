package vn.donghanh.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.donghanh.crypto.SealedCell;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;

/** A worker asked for a lower level, and why: appended, never changed. */
@Entity
@Table(name = "level_request", catalog = "donghanh_log")
class LevelRequest {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private long caseId;
    private Instant askedAt;
    private StaffId askedBy;
    private byte[] reasonSealed;

    protected LevelRequest() {}

    LevelRequest(String ref, CaseId file, Instant at, StaffId by, byte[] reasonSealed) {
        this.ref = ref;
        this.caseId = file.value();
        this.askedAt = at;
        this.askedBy = by;
        this.reasonSealed = reasonSealed;
    }

    static SealedCell reasonOf(PersonRef person, String ref) {
        return new SealedCell(person, "level_request", "reason", ref);
    }

    String ref() {
        return ref;
    }

    Instant at() {
        return askedAt;
    }

    StaffId by() {
        return askedBy;
    }

    byte[] reasonSealed() {
        return reasonSealed;
    }
}
