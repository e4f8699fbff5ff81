package vn.donghanh.reporting.signed;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RuleViolationException;

/**
 * The closing of a period: computed by the report officer, checked by a supervisor, signed by the director or in that place, three different people. What was computed
 * never changes: a snapshot that is set back stays, and the period is computed anew. After the signature, corrections are adjustments of a later period.
 */
@Entity
class PeriodSnapshot {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)", updatable = false)
    private String ref;

    @Column(updatable = false)
    private long periodId;

    /** The period while this is its snapshot in force, of which there is one only; null once it is set back. */
    private @Nullable Long inForceFor;

    @Enumerated(EnumType.STRING)
    private PeriodSnapshotStatus status;

    @Column(updatable = false)
    private StaffId computedBy;

    @Column(updatable = false)
    private Instant computedAt;

    private @Nullable StaffId checkedBy;
    private @Nullable Instant checkedAt;
    private @Nullable StaffId signedBy;
    private @Nullable Instant signedAt;

    @Embedded
    private @Nullable PeriodSigner signer;

    private @Nullable StaffId returnedBy;
    private @Nullable Instant returnedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable SnapshotReturnReason returnReason;

    @Version
    private int version;

    protected PeriodSnapshot() {}

    private PeriodSnapshot(String ref, Period period, StaffId staffId, Instant at) {
        this.ref = ref;
        this.periodId = period.id();
        this.inForceFor = period.id();
        this.computedBy = staffId;
        this.computedAt = at;
        this.status = PeriodSnapshotStep.COMPUTE.target();
    }

    /** @throws RuleViolationException when the period is of a kind that is not closed, or what is recorded at this moment still counts in it */
    static void requireComputable(Period period, Instant at) {
        if (!isClosed(period.kind())) {
            throw new RuleViolationException(PeriodSnapshotRule.KIND_NOT_CLOSED);
        }
        if (!at.isAfter(period.cutoff())) {
            throw new RuleViolationException(PeriodSnapshotRule.NOT_OVER_YET, period.cutoff());
        }
    }

    private static boolean isClosed(PeriodKind kind) {
        return kind == PeriodKind.HALF_YEAR || kind == PeriodKind.YEAR;
    }

    /** @throws RuleViolationException as {@link #requireComputable} */
    static PeriodSnapshot computed(String ref, Period period, StaffId staffId, Instant at) {
        requireComputable(period, at);
        return new PeriodSnapshot(ref, period, staffId, at);
    }

    PeriodSnapshotTransition recordComputing() {
        return new PeriodSnapshotTransition(ref, PeriodSnapshotStep.COMPUTE, null, computedBy, computedAt);
    }

    /**
     * Checks the snapshot; called after its figures were counted again.
     *
     * @throws RuleViolationException when the user computed it
     */
    PeriodSnapshotTransition check(StaffId staffId, Instant at) {
        requirePossible(PeriodSnapshotStep.CHECK, staffId);
        PeriodSnapshotTransition transition = transition(PeriodSnapshotStep.CHECK, staffId, at);
        checkedBy = staffId;
        checkedAt = at;
        return transition;
    }

    /** @throws RuleViolationException when the user computed or checked it */
    PeriodSnapshotTransition sign(StaffId staffId, PeriodSigner as, Instant at) {
        requirePossible(PeriodSnapshotStep.SIGN, staffId);
        PeriodSnapshotTransition transition = transition(PeriodSnapshotStep.SIGN, staffId, at);
        signedBy = staffId;
        signer = as;
        signedAt = at;
        return transition;
    }

    /** Sets the snapshot back, so that the period is computed anew. */
    PeriodSnapshotTransition sendBack(@Nullable SnapshotReturnReason reason, StaffId staffId, Instant at) {
        requirePossible(PeriodSnapshotStep.RETURN, staffId);
        SnapshotReturnReason given =
                RuleViolationException.requireValue(reason, "reason", PeriodSnapshotRule.REASON_MISSING);
        PeriodSnapshotTransition transition = transition(PeriodSnapshotStep.RETURN, staffId, at);
        returnedBy = staffId;
        returnedAt = at;
        returnReason = given;
        inForceFor = null;
        return transition;
    }

    /** @throws RuleViolationException when the step does not follow from the status, or another person has to take it */
    void requirePossible(PeriodSnapshotStep step, StaffId staffId) {
        obstacle(step, staffId).ifPresent(rule -> {
            throw new RuleViolationException(rule, status);
        });
    }

    /** Whether the step follows from the status and this person may take it. */
    boolean may(PeriodSnapshotStep step, StaffId staffId) {
        return obstacle(step, staffId).isEmpty();
    }

    private Optional<PeriodSnapshotRule> obstacle(PeriodSnapshotStep step, StaffId staffId) {
        if (!status.steps().contains(step)) {
            return Optional.of(PeriodSnapshotRule.STEP_NOT_POSSIBLE);
        }
        if (step != PeriodSnapshotStep.RETURN && staffId.equals(computedBy)) {
            return Optional.of(PeriodSnapshotRule.OWN_COMPUTATION);
        }
        return step == PeriodSnapshotStep.SIGN && staffId.equals(checkedBy)
                ? Optional.of(PeriodSnapshotRule.OWN_CHECK)
                : Optional.empty();
    }

    private PeriodSnapshotTransition transition(PeriodSnapshotStep step, StaffId staffId, Instant at) {
        PeriodSnapshotTransition transition = new PeriodSnapshotTransition(ref, step, status, staffId, at);
        status = step.target();
        return transition;
    }

    String ref() {
        return ref;
    }

    long periodId() {
        return periodId;
    }

    boolean isInForce() {
        return inForceFor != null;
    }

    PeriodSnapshotStatus status() {
        return status;
    }

    StaffId computedBy() {
        return computedBy;
    }

    Instant computedAt() {
        return computedAt;
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

    /** As what the period was signed; null before. */
    @Nullable
    PeriodSigner signer() {
        return signer;
    }

    @Nullable
    StaffId returnedBy() {
        return returnedBy;
    }

    @Nullable
    Instant returnedAt() {
        return returnedAt;
    }

    @Nullable
    SnapshotReturnReason returnReason() {
        return returnReason;
    }
}
