package vn.donghanh.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.EvidenceKind;
import vn.donghanh.encryption.RowCipher;
import vn.donghanh.plan.progress.ActionCompletion;
import vn.donghanh.plan.progress.CompletionGround;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.StalePageException;

/** One action of a goal. */
@Entity
class PlanAction {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)", updatable = false)
    private String ref;

    @Column(columnDefinition = "char(26)", updatable = false)
    private String lineage;

    @ManyToOne(fetch = FetchType.LAZY)
    private PlanGoal goal;

    private int position;
    private byte @Nullable [] whatSealed;

    @Enumerated(EnumType.STRING)
    private @Nullable ActionOwner owner;

    private @Nullable StaffId ownerId;
    private byte @Nullable [] partnerSealed;
    private @Nullable LocalDate dueOn;
    private byte @Nullable [] resourceSealed;

    @Enumerated(EnumType.STRING)
    private PlanActionStatus state;

    private byte @Nullable [] reasonSealed;

    /** On what ground the action is done; null while it is not, and on actions marked as done before evidence was required. */
    @Enumerated(EnumType.STRING)
    private @Nullable CompletionGround completion;

    @Enumerated(EnumType.STRING)
    private @Nullable EvidenceKind evidenceKind;

    @Column(columnDefinition = "char(26)")
    private @Nullable String evidenceRef;

    private byte @Nullable [] completionSealed;
    private @Nullable StaffId stateBy;
    private @Nullable Instant stateAt;

    protected PlanAction() {}

    /** @param before the same action in the previous version, whose progress is carried over; null for a new one */
    PlanAction(PlanGoal goal, @Nullable PlanAction before, PlanCipher cipher) {
        this.ref = RandomReference.random();
        this.lineage = before == null ? ref : before.lineage;
        this.goal = goal;
        this.state = PlanActionStatus.NOT_STARTED;
        if (before != null) {
            takeProgressOf(before, cipher);
        }
    }

    /** Takes over the progress of the same action in another version. */
    final void takeProgressOf(PlanAction other, PlanCipher cipher) {
        state = other.state;
        reasonSealed = row(cipher).seal("reason", other.row(cipher).open("reason", other.reasonSealed));
        completion = other.completion;
        evidenceKind = other.evidenceKind;
        evidenceRef = other.evidenceRef;
        completionSealed = row(cipher).seal("completion", other.row(cipher).open("completion", other.completionSealed));
        stateBy = other.stateBy;
        stateAt = other.stateAt;
    }

    void update(int place, ActionDraft draft, PlanCipher cipher) {
        RowCipher row = row(cipher);
        position = place;
        whatSealed = row.seal("what", draft.what());
        owner = draft.owner();
        ownerId = draft.owner() == ActionOwner.STAFF ? draft.staff() : null;
        partnerSealed = row.seal("partner", draft.partner());
        dueOn = draft.dueOn();
        resourceSealed = row.seal("resource", draft.resource());
    }

    /** Drops the partner's name when the owner is not a partner. */
    void clearUnusedPartner() {
        if (owner != ActionOwner.PARTNER) {
            partnerSealed = null;
        }
    }

    /** @param seenAt when the progress that the page showed was recorded; null when it showed none */
    void requireSeen(@Nullable Instant seenAt) {
        StalePageException.require(seenAt, stateAt);
    }

    /**
     * Records the progress and returns the transition.
     *
     * @param done how the action was completed; ignored for any other status
     * @throws RuleViolationException when the action is dropped without a reason, or done without evidence
     */
    PlanActionTransition recordProgress(
            PlanActionStatus to,
            @Nullable String reason,
            ActionCompletion done,
            PlanCipher cipher,
            StaffId staffId,
            Instant at) {
        if (to == PlanActionStatus.DROPPED && (reason == null || reason.isBlank())) {
            throw RuleViolationException.at("dropReason", PlanRule.DROP_REASON_MISSING);
        }
        boolean completed = to == PlanActionStatus.DONE;
        if (completed) {
            Precondition.requireAll(done.requirements());
        }
        state = to;
        reasonSealed = to == PlanActionStatus.DROPPED ? row(cipher).seal("reason", reason) : null;
        completion = completed ? done.ground() : null;
        evidenceKind = completed ? done.kind() : null;
        evidenceRef = completed ? done.ref() : null;
        completionSealed = completed ? row(cipher).seal("completion", done.words()) : null;
        stateBy = staffId;
        stateAt = at;
        return new PlanActionTransition(this, owner, completion, staffId, at);
    }

    /** Returns how the action was completed. */
    ActionCompletion completion(PlanCipher cipher) {
        return new ActionCompletion(
                completion, evidenceKind, evidenceRef, row(cipher).open("completion", completionSealed));
    }

    /** Returns the reference of the record that proves it; null when none does. */
    @Nullable
    String evidenceRef() {
        return evidenceRef;
    }

    boolean hasWords() {
        return whatSealed != null;
    }

    boolean hasOwner() {
        if (owner == null) {
            return false;
        }
        return switch (owner) {
            case CLIENT -> true;
            case STAFF -> ownerId != null;
            case PARTNER -> partnerSealed != null;
        };
    }

    boolean hasDueDate() {
        return dueOn != null;
    }

    boolean hasResource() {
        return resourceSealed != null;
    }

    String lineage() {
        return lineage;
    }

    int position() {
        return position;
    }

    PlanGoal goal() {
        return goal;
    }

    PlanActionStatus state() {
        return state;
    }

    @Nullable
    StaffId ownerId() {
        return ownerId;
    }

    @Nullable
    StaffId stateBy() {
        return stateBy;
    }

    @Nullable
    Instant stateAt() {
        return stateAt;
    }

    /** Returns the decrypted content. */
    ActionContent content(PlanCipher cipher) {
        RowCipher row = row(cipher);
        return new ActionContent(
                row.open("what", whatSealed),
                owner,
                ownerId,
                row.open("partner", partnerSealed),
                dueOn,
                row.open("resource", resourceSealed),
                row.open("reason", reasonSealed));
    }

    private RowCipher row(PlanCipher cipher) {
        return cipher.row("plan_action", ref);
    }
}
