package vn.donghanh.caseaudit;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RuleViolationException;

/**
 * An audit of cases that was ordered in writing. One person proposes it and another opens it, for certain auditors and a limited
 * period.
 */
@Entity
class CaseAudit {
    static final int MAXIMUM_SAMPLE_SIZE = 50;
    private static final int MAXIMUM_OPEN_MONTHS = 3;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private String orderedBy;
    private String letter;
    private LocalDate letterOn;
    private @Nullable Long unitId;
    private LocalDate periodFrom;
    private LocalDate periodTo;
    private int sampleSize;
    private LocalDate openFrom;
    private LocalDate openUntil;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(10)")
    private CaseAuditStatus state;

    private StaffId proposedBy;
    private Instant proposedAt;
    private @Nullable StaffId decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable StaffId closedBy;
    private @Nullable Instant closedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "case_audit_auditor", joinColumns = @JoinColumn(name = "audit_id"))
    @Column(name = "staff_id")
    private Set<StaffId> auditors = new HashSet<>();

    @Version
    private int version;

    protected CaseAudit() {}

    CaseAudit(
            String ref,
            ProposeAuditCommand command,
            Set<StaffId> auditors,
            StaffId staffId,
            Instant at,
            LocalDate today) {
        check(command, auditors, today);
        this.ref = ref;
        this.orderedBy = command.orderedBy().strip();
        this.letter = command.letter().strip();
        this.letterOn = command.letterOn();
        this.unitId = command.unit();
        this.periodFrom = command.periodFrom();
        this.periodTo = command.periodTo();
        this.sampleSize = command.sampleSize();
        this.openFrom = command.openFrom();
        this.openUntil = command.openUntil();
        this.auditors.addAll(auditors);
        this.proposedBy = staffId;
        this.proposedAt = at;
        this.state = CaseAuditStatus.PROPOSED;
    }

    private static void check(ProposeAuditCommand command, Set<StaffId> auditors, LocalDate today) {
        if (command.periodTo().isBefore(command.periodFrom())) {
            throw RuleViolationException.at("periodTo", CaseAuditRule.DAYS_REVERSED);
        }
        if (command.periodTo().isAfter(today)) {
            throw RuleViolationException.at("periodTo", CaseAuditRule.PERIOD_AHEAD);
        }
        if (command.openUntil().isBefore(command.openFrom())
                || command.openUntil().isBefore(today)) {
            throw RuleViolationException.at("openUntil", CaseAuditRule.DAYS_REVERSED);
        }
        if (command.openUntil().isAfter(command.openFrom().plusMonths(MAXIMUM_OPEN_MONTHS))) {
            throw RuleViolationException.at("openUntil", CaseAuditRule.OPEN_TOO_LONG, MAXIMUM_OPEN_MONTHS);
        }
        if (command.sampleSize() < 1 || command.sampleSize() > MAXIMUM_SAMPLE_SIZE) {
            throw RuleViolationException.at("sampleSize", CaseAuditRule.SAMPLE_SIZE, MAXIMUM_SAMPLE_SIZE);
        }
        if (auditors.isEmpty()) {
            throw RuleViolationException.at("auditors", CaseAuditRule.NO_AUDITOR);
        }
    }

    /** Opens or refuses the audit; not possible for its proposer. */
    void decide(CaseAuditStatus verdict, StaffId staffId, Instant at) {
        if (staffId.equals(proposedBy)) {
            throw new RuleViolationException(CaseAuditRule.OWN_PROPOSAL);
        }
        moveTo(verdict);
        decidedBy = staffId;
        decidedAt = at;
    }

    void close(StaffId staffId, Instant at) {
        moveTo(CaseAuditStatus.CLOSED);
        closedBy = staffId;
        closedAt = at;
    }

    private void moveTo(CaseAuditStatus target) {
        if (!state.next().contains(target)) {
            throw new RuleViolationException(CaseAuditRule.NOT_POSSIBLE_NOW);
        }
        state = target;
    }

    long id() {
        return id;
    }

    String ref() {
        return ref;
    }

    Set<StaffId> auditors() {
        return Set.copyOf(auditors);
    }

    @Nullable
    Long unit() {
        return unitId;
    }

    LocalDate periodFrom() {
        return periodFrom;
    }

    LocalDate periodTo() {
        return periodTo;
    }

    int sampleSize() {
        return sampleSize;
    }

    CaseAuditRow row(@Nullable String unit, List<String> auditorNames, long sampled, long findings) {
        return new CaseAuditRow(
                ref,
                orderedBy,
                letter,
                letterOn,
                unit,
                periodFrom,
                periodTo,
                sampleSize,
                openFrom,
                openUntil,
                state,
                auditorNames,
                sampled,
                findings);
    }
}
