package vn.donghanh.oversight;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.RuleViolation;

/** A request to be erased: recorded by one person, decided once by another. It holds no free text, so that it may stay when she is erased. */
@Entity
@Table(name = "erasure_request")
class ErasureRequest {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)", updatable = false)
    private String ref;

    private long caseId;

    @Enumerated(EnumType.STRING)
    private ErasureGround ground;

    @Enumerated(EnumType.STRING)
    private IdentifiedBy identified;

    private LocalDate askedOn;
    private StaffId recordedBy;
    private Instant recordedAt;
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private @Nullable ErasureDecision decision;

    private @Nullable StaffId decidedBy;
    private @Nullable Instant decidedAt;

    @Version
    private int version;

    protected ErasureRequest() {}

    ErasureRequest(CaseId file, RecordErasure command, StaffId by, Instant at, Instant due) {
        this.ref = Refs.random();
        this.caseId = file.value();
        this.ground = command.ground();
        this.identified = command.identified();
        this.askedOn = command.askedOn();
        this.recordedBy = by;
        this.recordedAt = at;
        this.dueAt = due;
    }

    void decide(ErasureDecision verdict, StaffId by, Instant at) {
        if (decision != null) {
            throw new RuleViolation(ErasureRule.DECIDED_ALREADY);
        }
        if (by.equals(recordedBy)) {
            throw new RuleViolation(ErasureRule.OWN_REQUEST);
        }
        decision = verdict;
        decidedBy = by;
        decidedAt = at;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }
}
