package vn.donghanh.casefile.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;

/** A worker's request for a lower triage level, with a reason; append-only. */
@Entity
@Table(name = "level_request", catalog = "donghanh_log")
public class TriageLevelRequest {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private long caseId;
    private Instant askedAt;
    private StaffId askedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable TriageLevel proposedLevel;

    private byte[] reasonSealed;

    protected TriageLevelRequest() {}

    public TriageLevelRequest(
            String ref, CaseId caseId, TriageLevel proposed, Instant at, StaffId staffId, byte[] reasonSealed) {
        this.ref = ref;
        this.caseId = caseId.value();
        this.proposedLevel = proposed;
        this.askedAt = at;
        this.askedBy = staffId;
        this.reasonSealed = reasonSealed;
    }

    public static EncryptedCell reasonCell(PersonRef person, String ref) {
        return new EncryptedCell(person, "level_request", "reason", ref);
    }

    public String ref() {
        return ref;
    }

    public Instant at() {
        return askedAt;
    }

    public StaffId by() {
        return askedBy;
    }

    /** Null for a request from before the level was asked for. */
    public @Nullable TriageLevel proposed() {
        return proposedLevel;
    }

    public byte[] reasonSealed() {
        return reasonSealed;
    }
}
