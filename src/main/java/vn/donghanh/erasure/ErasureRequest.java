package vn.donghanh.erasure;

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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.spi.DataProtectionProvider.ProtectionEvent;
import vn.donghanh.casefile.spi.DataProtectionProvider.ProtectionMatter;
import vn.donghanh.casefile.spi.DataProtectionProvider.Settlement;
import vn.donghanh.casefile.spi.DataProtectionProvider.SettlementKind;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;

/**
 * A request to erase a client's data: recorded by one person, decided once by another. Contains no free text, so that it may
 * remain after the erasure.
 */
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
    private IdentificationMethod identified;

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

    ErasureRequest(CaseId caseId, RecordErasureCommand command, StaffId staffId, Instant at, Instant due) {
        this.ref = RandomReference.random();
        this.caseId = caseId.value();
        this.ground = command.ground();
        this.identified = command.identified();
        this.askedOn = command.askedOn();
        this.recordedBy = staffId;
        this.recordedAt = at;
        this.dueAt = due;
    }

    void decide(ErasureDecision verdict, StaffId staffId, Instant at) {
        if (decision != null) {
            throw new RuleViolationException(ErasureRule.DECIDED_ALREADY);
        }
        if (staffId.equals(recordedBy)) {
            throw new RuleViolationException(ErasureRule.OWN_REQUEST);
        }
        decision = verdict;
        decidedBy = staffId;
        decidedAt = at;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    /** Returns the event for figures, as it stood at an instant; none for a case whose retention period ended, because nobody asked. */
    Optional<ProtectionEvent> protectionEvent(Instant end) {
        return switch (ground) {
            case CLIENT_ASKED -> Optional.of(event(ProtectionMatter.ERASURE_BY_CLIENT, end));
            case GUARDIAN_ASKED -> Optional.of(event(ProtectionMatter.ERASURE_BY_REPRESENTATIVE, end));
            case RETENTION_OVER -> Optional.empty();
        };
    }

    private ProtectionEvent event(ProtectionMatter matter, Instant end) {
        return new ProtectionEvent(
                matter,
                askedOn,
                decidedAt == null || decidedAt.isAfter(end)
                        ? null
                        : new Settlement(
                                CentreTime.day(decidedAt),
                                decision == ErasureDecision.GRANTED ? SettlementKind.GRANTED : SettlementKind.REFUSED,
                                !decidedAt.isAfter(dueAt)));
    }
}
