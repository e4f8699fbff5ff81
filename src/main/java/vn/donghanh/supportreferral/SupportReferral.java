package vn.donghanh.supportreferral;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.NeedProvider.NeedSummary;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.StepHistory;
import vn.donghanh.partnerbusiness.loop.BusinessRecord;
import vn.donghanh.partnerbusiness.loop.BusinessTransition;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.CaseRecordFilter;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;

/**
 * What a partner is asked to do for a client, from the draft to what came of it. Every command checks {@link SupportStatus#transitions} and returns the
 * transition. The disclosure code is the only identifier that leaves the Centre.
 */
@Entity
@Filter(name = CaseRecordFilter.NAME, condition = CaseRecordFilter.BY_CASE)
@Table(name = "support_referral")
public class SupportReferral extends BusinessRecord<SupportStatus, SupportStep, SupportTransition> {
    /** The list of what a partner can be asked for. */
    public static final String HELPS = "support_help";

    /** The list of reasons why the client receives nothing. They describe the partner's means, never the client. */
    public static final String REFUSAL_REASONS = "support_refusal_reason";

    /** The list of what a client received. */
    public static final String OUTCOMES = "support_outcome";

    @Enumerated(EnumType.STRING)
    private PartnerBusinessKind kind;

    private String help;

    @Enumerated(EnumType.STRING)
    private @Nullable ServiceGroup needGroup;

    @Enumerated(EnumType.STRING)
    private SupportStatus status;

    private @Nullable LocalDate sentOn;
    private @Nullable Instant replyDue;
    private boolean helpDisclosed;
    private @Nullable LocalDate visitOn;
    private @Nullable LocalDate helpedOn;
    private @Nullable String outcome;

    protected SupportReferral() {}

    /**
     * @param kind the kind of partner
     * @param help code of the list {@link #HELPS}
     * @param need the recorded need that it answers; null if it answers none of them
     */
    SupportReferral(CaseView caseView, PartnerBusinessKind kind, String help, @Nullable NeedSummary need, Instant at) {
        super(caseView.id(), need == null ? null : need.key(), at);
        this.kind = kind;
        this.help = help;
        this.needGroup = need == null ? null : need.group();
        this.status = SupportStatus.DRAFTED;
    }

    SupportTransition draft(BusinessStamp stamp) {
        return new SupportTransition(this, SupportStep.DRAFT, null, stamp, null, null);
    }

    /**
     * @param helpTold whether the partner was told what it is asked for
     * @param visit the day on which the client comes, if the partner was told; null otherwise
     * @param due the deadline for the partner's answer
     */
    SupportTransition send(
            BusinessStamp stamp, OrganisationId partner, boolean helpTold, @Nullable LocalDate visit, Instant due) {
        SupportTransition transition = take(SupportStep.SEND, stamp);
        addressTo(partner);
        sentOn = CentreTime.day(stamp.at());
        helpDisclosed = helpTold;
        visitOn = visit;
        replyDue = due;
        return transition;
    }

    SupportTransition accept(BusinessStamp stamp) {
        return take(SupportStep.ACCEPT, stamp);
    }

    /** @param reason code of the list {@link #REFUSAL_REASONS} */
    SupportTransition decline(BusinessStamp stamp, String reason) {
        return take(SupportStep.DECLINE, stamp, null, REFUSAL_REASONS + "." + reason);
    }

    /**
     * @param on the day on which the client received it
     * @param result code of the list {@link #OUTCOMES}
     */
    SupportTransition conclude(BusinessStamp stamp, LocalDate on, String result) {
        if (on.isAfter(CentreTime.day(stamp.at()))) {
            throw RuleViolationException.at("day", SupportRule.DAY_IN_FUTURE);
        }
        if (sentOn != null && on.isBefore(sentOn)) {
            throw RuleViolationException.at("day", SupportRule.DAY_BEFORE_SENDING, sentOn);
        }
        SupportTransition transition = take(SupportStep.CONCLUDE, stamp, on, OUTCOMES + "." + result);
        helpedOn = on;
        outcome = result;
        return transition;
    }

    /** @param reason code of the list {@link #REFUSAL_REASONS} */
    SupportTransition concludeWithout(BusinessStamp stamp, String reason) {
        return take(SupportStep.CONCLUDE_WITHOUT, stamp, null, REFUSAL_REASONS + "." + reason);
    }

    SupportTransition cancel(BusinessStamp stamp, SupportCancelReason reason) {
        return take(SupportStep.CANCEL, stamp, null, BusinessTransition.labelKey(reason));
    }

    SupportTransition withdraw(BusinessStamp stamp) {
        return take(SupportStep.WITHDRAW, stamp);
    }

    public PartnerBusinessKind kind() {
        return kind;
    }

    /** Returns the message key of what the partner is asked for. */
    String helpKey() {
        return HELPS + "." + help;
    }

    @Nullable
    ServiceGroup needGroup() {
        return needGroup;
    }

    @Override
    protected void clear(SupportTransition reverted, StepHistory<SupportTransition> history) {
        helpedOn = null;
        outcome = null;
    }

    @Override
    public SupportStatus status() {
        return status;
    }

    @Override
    protected void enter(SupportStatus next) {
        status = next;
    }

    @Override
    protected BusinessRule stepNotOpen() {
        return SupportRule.STEP_NOT_OPEN;
    }

    @Override
    protected SupportTransition transition(
            SupportStep step,
            @Nullable SupportStatus from,
            BusinessStamp stamp,
            @Nullable LocalDate on,
            @Nullable String reasonKey) {
        return new SupportTransition(this, step, from, stamp, on, reasonKey);
    }

    @Override
    protected SupportStep reversal(boolean correction) {
        return correction ? SupportStep.CORRECT : SupportStep.TAKE_BACK;
    }

    @Nullable
    LocalDate sentOn() {
        return sentOn;
    }

    @Nullable
    Instant replyDue() {
        return replyDue;
    }

    boolean isHelpDisclosed() {
        return helpDisclosed;
    }

    /** Returns the day on which the client comes, as the partner was told. */
    @Nullable
    LocalDate visitOn() {
        return visitOn;
    }

    /** Returns the day on which the client received what was asked for; null as long as nothing is known of it. */
    @Nullable
    LocalDate helpedOn() {
        return helpedOn;
    }

    /** Returns the message key of what the client received; null as long as nothing is known of it. */
    @Nullable
    String outcomeKey() {
        return outcome == null ? null : OUTCOMES + "." + outcome;
    }
}
