package vn.donghanh.partnerbusiness.loop;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.StepHistory;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;

/**
 * What the record of every business with a partner holds, and how it takes and reverts a step. Statuses, steps and further fields are those of its
 * kind, which names its status {@code status}.
 *
 * @param <S> its statuses
 * @param <P> its steps
 * @param <T> the transition that a step leaves
 */
@MappedSuperclass
public abstract class BusinessRecord<
        S extends Enum<S> & BusinessStatus<S, P>,
        P extends Enum<P> & BusinessStep<S>,
        T extends BusinessTransition<S, P>> {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)", updatable = false)
    private String ref;

    @Column(columnDefinition = "char(12)", updatable = false)
    private DisclosureCode code;

    private long caseId;
    private @Nullable String needKey;
    private @Nullable OrganisationId organisationId;
    private Instant statusSince;

    @Version
    private int version;

    protected BusinessRecord() {}

    /**
     * @param need the recorded need that it answers; null if there is none
     * @param at since when it has its first status
     */
    protected BusinessRecord(CaseId caseId, @Nullable String need, Instant at) {
        this.ref = RandomReference.random();
        this.code = DisclosureCode.random();
        this.caseId = caseId.value();
        this.needKey = need;
        this.statusSince = at;
    }

    public abstract S status();

    /** Takes this status. */
    protected abstract void enter(S next);

    /** Returns the refusal of a step that is not open. */
    protected abstract BusinessRule stepNotOpen();

    /** Creates the transition to the status that it has now. */
    protected abstract T transition(
            P step, @Nullable S from, BusinessStamp stamp, @Nullable LocalDate on, @Nullable String reasonKey);

    /** Returns the step with which the partner reverts its last entry: an undo, or a correction with a reason. */
    protected abstract P reversal(boolean correction);

    /**
     * Clears what the reverted step had recorded, and restores what earlier steps say.
     *
     * @param history with the reverted step
     */
    protected abstract void clear(T reverted, StepHistory<T> history);

    /** Returns whether a partner was told of it and goes on with it. */
    public boolean isWithPartner() {
        return isSent();
    }

    /** Returns whether this source has a say in it. */
    protected boolean isOpenTo(BusinessSource source) {
        return source != BusinessSource.PARTNER || isWithPartner();
    }

    /** @throws RuleViolationException unless the step may be taken now by this source */
    protected final void requireOpen(P step, BusinessStamp stamp) {
        if (!status().allows(step, stamp.source()) || !isOpenTo(stamp.source())) {
            throw new RuleViolationException(stepNotOpen(), status());
        }
    }

    /** Takes a step that happens as it is recorded. */
    protected final T take(P step, BusinessStamp stamp) {
        return take(step, stamp, null, null);
    }

    /**
     * Takes a step.
     *
     * @param on the day on which it happened; null if it happens as it is recorded
     * @param reasonKey the key of the label of the reason, where the step has one
     */
    protected final T take(P step, BusinessStamp stamp, @Nullable LocalDate on, @Nullable String reasonKey) {
        requireOpen(step, stamp);
        S from = status();
        enter(from.after(step));
        if (step.beginsStatus()) {
            enterStatus(stamp.at());
        }
        return transition(step, from, stamp, on, reasonKey);
    }

    /**
     * Reverts the partner's last entry: the business returns to its previous status, and both transitions are kept.
     *
     * @param error null for an undo without a reason
     */
    public T takeBack(BusinessStamp stamp, StepHistory<T> history, @Nullable EntryCorrectionReason error) {
        T reverted = history.requireRevertible(stamp, this::mayRevert);
        S from = status();
        enter(Objects.requireNonNull(reverted.from()));
        enterStatus(stamp.at());
        clear(reverted, history);
        return transition(reversal(error != null), from, stamp, null, BusinessTransition.reasonOf(error));
    }

    /** Returns whether the partner may revert a step. */
    public boolean mayRevert(T transition) {
        S before = transition.from();
        return isWithPartner() && before != null && status().allowsReverting(transition.step(), before);
    }

    /** Records the partner to whom it goes. */
    protected final void addressTo(OrganisationId partner) {
        organisationId = partner;
    }

    /** Records since when it has the status that a step led to. */
    protected final void enterStatus(Instant at) {
        statusSince = at;
    }

    public Long id() {
        return id;
    }

    public String ref() {
        return ref;
    }

    /** Returns the code under which the partner knows it. */
    public DisclosureCode code() {
        return code;
    }

    public CaseId caseId() {
        return new CaseId(caseId);
    }

    /** Returns the key of the recorded need that it answers; null if there is none. */
    public @Nullable String needKey() {
        return needKey;
    }

    /** Returns the partner to whom it went; null before that. */
    public @Nullable OrganisationId partner() {
        return organisationId;
    }

    /** Returns whether a partner was told of it. */
    public boolean isSent() {
        return organisationId != null;
    }

    public Instant statusSince() {
        return statusSince;
    }
}
