package vn.donghanh.reporting.report;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.signed.PeriodSigner;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.StalePageException;

/**
 * A written report: the report officer writes, a supervisor checks, the director or a deputy signs, the officer records how it was sent. Nobody who wrote on
 * it checks or signs it. What was signed never changes: a correction is a report of its own that names the earlier one.
 */
@Entity
class Report {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)", updatable = false)
    private String ref;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ReportKind kind;

    @Column(updatable = false)
    private @Nullable Long periodId;

    /** The signed snapshot from which it takes its figures. */
    @Column(columnDefinition = "char(26)", updatable = false)
    private @Nullable String snapshotRef;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable ReportOccasion occasion;

    /** The period of which it is the first report; null for one that corrects another. */
    @Column(updatable = false)
    private @Nullable Long firstOf;

    /** The report that it corrects. */
    @Column(columnDefinition = "char(26)", updatable = false)
    private @Nullable String corrects;

    @Enumerated(EnumType.STRING)
    private ReportStatus status;

    @Column(columnDefinition = "mediumblob")
    private byte[] textsSealed;

    @Column(updatable = false)
    private StaffId begunBy;

    @Column(updatable = false)
    private Instant begunAt;

    private Instant changedAt;

    /** Who else wrote on it. */
    @ElementCollection
    @CollectionTable(name = "report_writer", joinColumns = @JoinColumn(name = "report_id"))
    @Column(name = "staff_id")
    private Set<StaffId> writers = new HashSet<>();

    private @Nullable StaffId submittedBy;
    private @Nullable Instant submittedAt;
    private @Nullable StaffId checkedBy;
    private @Nullable Instant checkedAt;
    private @Nullable StaffId signedBy;
    private @Nullable Instant signedAt;

    @Embedded
    @AttributeOverride(name = "capacity", column = @Column(name = "capacity"))
    private @Nullable PeriodSigner signer;

    private @Nullable StaffId sentBy;
    private @Nullable Instant sentAt;
    private @Nullable LocalDate sentOn;

    @Column(columnDefinition = "varbinary(512)")
    private byte @Nullable [] sentNumberSealed;

    @Enumerated(EnumType.STRING)
    private @Nullable ReportReturnReason returnReason;

    @Version
    private int version;

    protected Report() {}

    private Report(String ref, ReportKind kind, StaffId staffId, Instant at) {
        this.ref = ref;
        this.kind = kind;
        this.begunBy = staffId;
        this.begunAt = at;
        this.changedAt = at;
        this.status = ReportStep.BEGIN.target();
    }

    /**
     * Begins the report of a period.
     *
     * @param snapshot reference of the signed snapshot of the period; null when it is not signed
     * @throws RuleViolationException when the period is not over, or it needs figures that are not signed
     */
    static Report begin(String ref, Period period, @Nullable String snapshot, StaffId staffId, Instant at) {
        ReportKind kind = ReportKind.of(period.kind());
        if (!CentreTime.day(at).isAfter(period.to())) {
            throw new RuleViolationException(ReportRule.PERIOD_NOT_OVER, period.to());
        }
        if (kind.withFigures() && snapshot == null) {
            throw new RuleViolationException(ReportRule.PERIOD_NOT_SIGNED);
        }
        Report report = new Report(ref, kind, staffId, at);
        report.periodId = period.id();
        report.firstOf = period.id();
        report.snapshotRef = kind.withFigures() ? snapshot : null;
        return report;
    }

    /** @throws RuleViolationException when no occasion was chosen */
    static Report beginAdHoc(String ref, @Nullable ReportOccasion occasion, StaffId staffId, Instant at) {
        Report report = new Report(ref, ReportKind.AD_HOC, staffId, at);
        report.occasion = RuleViolationException.requireValue(occasion, "occasion", ReportRule.OCCASION_MISSING);
        return report;
    }

    /** Begins a report that corrects this one, of the same period and figures, with the same texts to begin with. */
    Report beginCorrection(String correctionRef, StaffId staffId, Instant at) {
        requirePossible(ReportStep.CORRECT, staffId);
        Report correction = new Report(correctionRef, kind, staffId, at);
        correction.periodId = periodId;
        correction.snapshotRef = snapshotRef;
        correction.occasion = occasion;
        correction.corrects = ref;
        return correction;
    }

    ReportTransition recordBeginning() {
        return new ReportTransition(ref, ReportStep.BEGIN, null, null, begunBy, begunAt);
    }

    /** @throws RuleViolationException when it is not being written any more */
    void requireWritable() {
        if (status != ReportStatus.DRAFT) {
            throw new RuleViolationException(ReportRule.STEP_NOT_POSSIBLE, status);
        }
    }

    boolean isWritable() {
        return status == ReportStatus.DRAFT;
    }

    /** Replaces the texts. */
    void write(byte[] texts, StaffId staffId, Instant at) {
        requireWritable();
        textsSealed = texts;
        changedAt = at;
        join(staffId);
    }

    private void join(StaffId staffId) {
        if (!staffId.equals(begunBy)) {
            writers.add(staffId);
        }
    }

    ReportTransition submit(StaffId staffId, Instant at) {
        ReportTransition transition = transition(ReportStep.SUBMIT, null, staffId, at);
        join(staffId);
        submittedBy = staffId;
        submittedAt = at;
        returnReason = null;
        return transition;
    }

    /** @throws StalePageException when this is not what the user saw */
    void requireSeen(int seen) {
        StalePageException.require(seen, version);
    }

    /** @throws RuleViolationException when the user wrote on it */
    ReportTransition check(StaffId staffId, Instant at) {
        ReportTransition transition = transition(ReportStep.CHECK, null, staffId, at);
        checkedBy = staffId;
        checkedAt = at;
        return transition;
    }

    /** @throws RuleViolationException when the user wrote on it or checked it */
    ReportTransition sign(PeriodSigner as, StaffId staffId, Instant at) {
        ReportTransition transition = transition(ReportStep.SIGN, null, staffId, at);
        signedBy = staffId;
        signedAt = at;
        signer = as;
        return transition;
    }

    /** Sends it back to whoever writes it. */
    ReportTransition sendBack(@Nullable ReportReturnReason reason, StaffId staffId, Instant at) {
        requirePossible(ReportStep.RETURN, staffId);
        ReportReturnReason given = RuleViolationException.requireValue(reason, "reason", ReportRule.REASON_MISSING);
        ReportTransition transition = transition(ReportStep.RETURN, given, staffId, at);
        returnReason = given;
        submittedBy = null;
        submittedAt = null;
        checkedBy = null;
        checkedAt = null;
        return transition;
    }

    /**
     * Records under which number and on which day it was sent.
     *
     * @param numberSealed null when no number was entered
     * @throws RuleViolationException with all that is wrong
     */
    ReportTransition send(byte @Nullable [] numberSealed, @Nullable LocalDate on, StaffId staffId, Instant at) {
        requirePossible(ReportStep.SEND, staffId);
        Instant signed = signedAt;
        boolean future = on != null && on.isAfter(CentreTime.day(at));
        Precondition.requireAll(List.of(
                Precondition.of(ReportRule.NUMBER_MISSING, numberSealed != null).at("number"),
                Precondition.of(ReportRule.SENT_ON_MISSING, on != null).at("sentOn"),
                Precondition.of(ReportRule.SENT_IN_FUTURE, !future).at("sentOn"),
                Precondition.of(
                                ReportRule.SENT_BEFORE_SIGNED,
                                on == null || future || signed == null || !on.isBefore(CentreTime.day(signed)))
                        .at("sentOn")));
        ReportTransition transition = transition(ReportStep.SEND, null, staffId, at);
        sentNumberSealed = numberSealed;
        sentOn = on;
        sentBy = staffId;
        sentAt = at;
        return transition;
    }

    /** Gives its place to a report that corrects it and was signed. */
    ReportTransition correctedBy(Report correction, StaffId staffId, Instant at) {
        if (!ref.equals(correction.corrects) || !correction.status.isIssued()) {
            throw new IllegalArgumentException("Not a signed correction of this report");
        }
        return transition(ReportStep.CORRECT, null, staffId, at);
    }

    /** @throws RuleViolationException when the step does not follow from the status, or another person has to take it */
    void requirePossible(ReportStep step, StaffId staffId) {
        obstacle(step, staffId, wrote(staffId)).ifPresent(rule -> {
            throw new RuleViolationException(rule, status);
        });
    }

    /** Whether the step follows from the status and this person may take it. */
    boolean may(ReportStep step, StaffId staffId) {
        return may(step, staffId, wrote(staffId));
    }

    /** @param wrote whether this person wrote on the report */
    boolean may(ReportStep step, StaffId staffId, boolean wrote) {
        return obstacle(step, staffId, wrote).isEmpty();
    }

    private Optional<ReportRule> obstacle(ReportStep step, StaffId staffId, boolean wrote) {
        if (!status.steps().contains(step)) {
            return Optional.of(ReportRule.STEP_NOT_POSSIBLE);
        }
        if (step.isForOthers() && wrote) {
            return Optional.of(ReportRule.OWN_REPORT);
        }
        return step == ReportStep.SIGN && staffId.equals(checkedBy)
                ? Optional.of(ReportRule.OWN_REVIEW)
                : Optional.empty();
    }

    private boolean wrote(StaffId staffId) {
        return staffId.equals(begunBy) || writers.contains(staffId);
    }

    private ReportTransition transition(
            ReportStep step, @Nullable ReportReturnReason reason, StaffId staffId, Instant at) {
        requirePossible(step, staffId);
        ReportTransition transition = new ReportTransition(ref, step, status, reason, staffId, at);
        status = step.target();
        changedAt = at;
        return transition;
    }

    String ref() {
        return ref;
    }

    ReportKind kind() {
        return kind;
    }

    @Nullable
    Long periodId() {
        return periodId;
    }

    @Nullable
    String snapshotRef() {
        return snapshotRef;
    }

    @Nullable
    ReportOccasion occasion() {
        return occasion;
    }

    @Nullable
    String corrects() {
        return corrects;
    }

    ReportStatus status() {
        return status;
    }

    byte[] textsSealed() {
        return textsSealed;
    }

    StaffId begunBy() {
        return begunBy;
    }

    Instant begunAt() {
        return begunAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Nullable
    StaffId submittedBy() {
        return submittedBy;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    StaffId checkedBy() {
        return checkedBy;
    }

    @Nullable
    Instant checkedAt() {
        return checkedAt;
    }

    @Nullable
    StaffId signedBy() {
        return signedBy;
    }

    @Nullable
    Instant signedAt() {
        return signedAt;
    }

    /** As what it was signed; null before. */
    @Nullable
    PeriodSigner signer() {
        return signer;
    }

    @Nullable
    StaffId sentBy() {
        return sentBy;
    }

    @Nullable
    Instant sentAt() {
        return sentAt;
    }

    @Nullable
    LocalDate sentOn() {
        return sentOn;
    }

    byte @Nullable [] sentNumberSealed() {
        return sentNumberSealed;
    }

    @Nullable
    ReportReturnReason returnReason() {
        return returnReason;
    }

    int version() {
        return version;
    }
}
