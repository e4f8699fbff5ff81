package vn.donghanh.loan;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.loan.channel.LoanChannelVersion;
import vn.donghanh.loan.repayment.LoanAccount;
import vn.donghanh.loan.repayment.LoanPayment;
import vn.donghanh.loan.repayment.LoanPaymentKind;
import vn.donghanh.loan.repayment.LoanTerms;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.StepHistory;
import vn.donghanh.partnerbusiness.loop.BusinessRecord;
import vn.donghanh.partnerbusiness.loop.BusinessTransition;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.CaseRecordFilter;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RuleViolationException;

/**
 * A loan that a client takes with the Centre's help, from the proposal to its end. Every command checks {@link LoanStatus#transitions} and returns the
 * transition. The disclosure code is the only identifier that leaves the Centre.
 */
@Entity
@Filter(name = CaseRecordFilter.NAME, condition = CaseRecordFilter.BY_CASE)
@Table(name = "loan")
public class Loan extends BusinessRecord<LoanStatus, LoanStep, LoanTransition> {
    /** The list of purposes. */
    public static final String PURPOSES = "loan_purpose";

    /** The list of things on which the money is spent. */
    public static final String USES = "loan_use";

    /** The list of reasons for a rejection. They describe the file, never the client. */
    public static final String REJECT_REASONS = "loan_reject_reason";

    /** The list of papers that a lender misses. */
    public static final String MISSING_PAPERS = "loan_missing_paper";

    @Column(columnDefinition = "char(26)", updatable = false)
    private PersonRef personRef;

    @Enumerated(EnumType.STRING)
    private LoanStatus status;

    private LocalDate proposedOn;
    private @Nullable Long channelId;

    @Embedded
    private LoanFile file;

    private @Nullable LocalDate submittedOn;
    private @Nullable Instant replyDue;

    @Enumerated(EnumType.STRING)
    private @Nullable PapersAnswer papersAnswer;

    private @Nullable LocalDate decidedOn;

    @Embedded
    private LoanBalance balance;

    private @Nullable LocalDate endedOn;

    protected Loan() {}

    /**
     * @param purpose code of the list {@link #PURPOSES}
     * @param amount whole đồng
     * @param need the recorded need for a loan; null if there is none
     */
    Loan(CaseView caseView, String purpose, long amount, @Nullable String need, Instant at) {
        super(caseView.id(), need, at);
        this.file = new LoanFile(purpose, amount);
        this.personRef = caseView.person();
        this.proposedOn = CentreTime.day(at);
        this.status = LoanStatus.PROPOSED;
        this.balance = new LoanBalance();
    }

    LoanTransition propose(BusinessStamp stamp) {
        return new LoanTransition(this, LoanStep.PROPOSE, null, stamp, null);
    }

    /**
     * Takes the channel that the client chose after all were read. The plan of use stays; the papers are those that this channel asks for.
     *
     * @param revealConfirmed whether the client confirmed a second time, where somebody learns the group
     */
    LoanTransition choose(BusinessStamp stamp, LoanChannelVersion channel, LocalDate readOn, boolean revealConfirmed) {
        requireOpen(LoanStep.CHOOSE, stamp);
        LocalDate today = CentreTime.day(stamp.at());
        requireNotAfter("readOn", readOn, today);
        requireNotBefore("readOn", readOn, proposedOn);
        if (!channel.isValidOn(today)) {
            throw RuleViolationException.at("channel", LoanRule.CHANNEL_CHANGED);
        }
        if (channel.revealsGroup() && !revealConfirmed) {
            throw RuleViolationException.at("reveal", LoanRule.REVEALING_NOT_CONFIRMED);
        }
        LoanTransition transition = take(LoanStep.CHOOSE, stamp);
        channelId = channel.id();
        balance = LoanBalance.under(channel);
        file.adjustTo(channel);
        return transition;
    }

    /**
     * Records what was prepared with the client.
     *
     * @param plan what the money is spent on, by codes of the list {@link #USES}
     * @param known what is known of each paper; papers that the channel does not ask for are left out
     */
    void prepare(Map<String, Long> plan, @Nullable GroupMembership group, Map<LoanPaper, LoanPaperState> known) {
        if (status != LoanStatus.PREPARING) {
            throw new RuleViolationException(LoanRule.STEP_NOT_OPEN, status);
        }
        file.prepare(plan, group, known);
    }

    /** @param due the deadline for the lender's answer */
    LoanTransition submit(BusinessStamp stamp, LoanChannelVersion channel, OrganisationId lender, Instant due) {
        requireOpen(LoanStep.SUBMIT, stamp);
        file.requireComplete(channel, CentreTime.day(stamp.at()));
        LoanTransition transition = take(LoanStep.SUBMIT, stamp);
        addressTo(lender);
        submittedOn = CentreTime.day(stamp.at());
        replyDue = due;
        return transition;
    }

    /** @param on the day on which the client handed the papers in */
    LoanTransition submitAlone(BusinessStamp stamp, LoanChannelVersion channel, LocalDate on, Instant due) {
        requireOpen(LoanStep.SUBMIT_ALONE, stamp);
        requireNotAfter("day", on, CentreTime.day(stamp.at()));
        requireNotBefore("day", on, proposedOn);
        file.requireComplete(channel, CentreTime.day(stamp.at()));
        LoanTransition transition = take(LoanStep.SUBMIT_ALONE, stamp);
        submittedOn = on;
        replyDue = due;
        return transition;
    }

    LoanTransition receive(BusinessStamp stamp) {
        if (papersAnswer == PapersAnswer.COMPLETE) {
            throw new RuleViolationException(LoanRule.STEP_NOT_OPEN, status);
        }
        LoanTransition transition = take(LoanStep.RECEIVE, stamp);
        papersAnswer = PapersAnswer.COMPLETE;
        return transition;
    }

    /** @param paper code of the list {@link #MISSING_PAPERS} */
    LoanTransition missPaper(BusinessStamp stamp, String paper) {
        LoanTransition transition = take(LoanStep.INCOMPLETE, stamp, null, MISSING_PAPERS + "." + paper);
        papersAnswer = PapersAnswer.INCOMPLETE;
        return transition;
    }

    /** @param on the day of the decision */
    LoanTransition approve(BusinessStamp stamp, LoanChannelVersion channel, LocalDate on, LoanTerms granted) {
        requireOpen(LoanStep.APPROVE, stamp);
        requireSinceSubmission(stamp, on);
        balance.grant(channel, granted);
        LoanTransition transition = take(LoanStep.APPROVE, stamp).with(granted);
        decidedOn = on;
        return transition;
    }

    /** @param reason code of the list {@link #REJECT_REASONS} */
    LoanTransition reject(BusinessStamp stamp, String reason) {
        LoanTransition transition = take(LoanStep.REJECT, stamp, null, REJECT_REASONS + "." + reason);
        decidedOn = CentreTime.day(stamp.at());
        return transition;
    }

    /**
     * Records money paid out, at once or in parts; a later part leaves a loan that is being paid back as it is.
     *
     * @param account with the entries so far
     */
    LoanTransition disburse(BusinessStamp stamp, LoanAccount account, LoanPayment payment) {
        requireOpen(LoanStep.DISBURSE, stamp);
        requireNotAfter("day", payment.paidOn(), CentreTime.day(stamp.at()));
        if (decidedOn != null) {
            requireNotBefore("day", payment.paidOn(), decidedOn);
        }
        LoanBalance.requireAmount("amount", payment.amount());
        balance.requireWithinApproval(account.with(payment));
        LoanTransition transition = take(LoanStep.DISBURSE, stamp).with(payment);
        balance.reconcile(account.with(payment));
        return transition;
    }

    /** Records money paid back. */
    void repay(BusinessStamp stamp, LoanAccount account, LoanPayment payment) {
        requireRunning();
        requireSinceDisbursement(stamp, payment.paidOn());
        LoanBalance.requireAmount("amount", payment.amount());
        balance.reconcile(account.with(payment));
    }

    /**
     * Takes a corrected entry.
     *
     * @param account with the correction
     */
    void correct(BusinessStamp stamp, LoanAccount account, LoanPayment correction) {
        requireRunning();
        if (correction.amount() != 0) {
            LoanBalance.requireAmount("amount", correction.amount());
        }
        if (correction.kind() == LoanPaymentKind.REPAYMENT) {
            requireSinceDisbursement(stamp, correction.paidOn());
        } else {
            requireNotAfter("day", correction.paidOn(), CentreTime.day(stamp.at()));
            requireNotBefore("day", correction.paidOn(), Objects.requireNonNull(decidedOn));
            balance.requireWithinApproval(account);
            if (account.disbursed() == 0) {
                throw RuleViolationException.at("amount", LoanRule.NOTHING_DISBURSED);
            }
        }
        balance.reconcile(account);
    }

    /**
     * Follows the clock and the entries: paying back begins, falls behind or catches up.
     *
     * @param lateBefore an instalment due before this day and not paid is late
     * @return empty if nothing changes
     */
    Optional<LoanTransition> follow(BusinessStamp stamp, LocalDate lateBefore) {
        boolean behind = balance.isBehind(lateBefore);
        boolean begun = balance.hasBegun(CentreTime.day(stamp.at()));
        return switch (status) {
            case DISBURSED, REPAYING, RESTRUCTURED -> {
                if (behind) {
                    yield Optional.of(take(LoanStep.FALL_BEHIND, stamp));
                }
                yield status == LoanStatus.DISBURSED && begun
                        ? Optional.of(take(LoanStep.BEGIN_REPAYING, stamp))
                        : Optional.empty();
            }
            case OVERDUE -> behind ? Optional.empty() : Optional.of(take(LoanStep.CATCH_UP, stamp));
            case PROPOSED, PREPARING, SUBMITTED, APPROVED, REJECTED, SETTLED, WRITTEN_OFF, CANCELLED -> Optional
                    .empty();
        };
    }

    /** Returns whether the lender's last answer is one to be talked over with the client: a missing paper, or money approved or paid out. */
    boolean hasAnswerToTell() {
        return status == LoanStatus.APPROVED
                || status == LoanStatus.DISBURSED
                || (status == LoanStatus.SUBMITTED && papersAnswer == PapersAnswer.INCOMPLETE);
    }

    /** Records that the client is to be asked about the next instalment, which is done once, and not beside the talk about a late one. */
    boolean askForNext(LocalDate until) {
        return status.isRunning() && status != LoanStatus.OVERDUE && balance.askForNext(until);
    }

    /** Records, by the lender's letter, that the loan is overdue. */
    LoanTransition fallBehind(BusinessStamp stamp) {
        return take(LoanStep.FALL_BEHIND, stamp);
    }

    /**
     * Changes rate and term as the lender has changed them; the amount stays what was approved.
     *
     * @param account with the entries so far
     */
    LoanTransition restructure(BusinessStamp stamp, LoanAccount account, @Nullable Integer rate, int months) {
        requireOpen(LoanStep.RESTRUCTURE, stamp);
        LoanTerms changed = balance.restructure(account, rate, months);
        return take(LoanStep.RESTRUCTURE, stamp).with(changed);
    }

    LoanTransition settle(BusinessStamp stamp, LocalDate on) {
        requireOpen(LoanStep.SETTLE, stamp);
        requireSinceDisbursement(stamp, on);
        LoanTransition transition = take(LoanStep.SETTLE, stamp);
        endedOn = on;
        return transition;
    }

    LoanTransition writeOff(BusinessStamp stamp, LocalDate on) {
        requireOpen(LoanStep.WRITE_OFF, stamp);
        requireSinceDisbursement(stamp, on);
        LoanTransition transition = take(LoanStep.WRITE_OFF, stamp);
        endedOn = on;
        return transition;
    }

    LoanTransition cancel(BusinessStamp stamp, LoanCancelReason reason) {
        return take(LoanStep.CANCEL, stamp, null, BusinessTransition.labelKey(reason));
    }

    @Override
    protected void clear(LoanTransition reverted, StepHistory<LoanTransition> history) {
        switch (reverted.step()) {
            case RECEIVE, INCOMPLETE -> papersAnswer = history.validSteps().stream()
                    .filter(step -> step != reverted)
                    .flatMap(step -> Loan.papersAnswer(step.step()).stream())
                    .reduce((earlier, later) -> later)
                    .orElse(null);
            case APPROVE -> {
                decidedOn = null;
                balance.revoke();
            }
            case REJECT -> decidedOn = null;
            case SETTLE -> endedOn = null;
            default -> {}
        }
    }

    private static Optional<PapersAnswer> papersAnswer(LoanStep step) {
        return switch (step) {
            case RECEIVE -> Optional.of(PapersAnswer.COMPLETE);
            case INCOMPLETE -> Optional.of(PapersAnswer.INCOMPLETE);
            default -> Optional.empty();
        };
    }

    /** The first money cannot be taken back once something of it was paid back. */
    @Override
    public boolean mayRevert(LoanTransition transition) {
        return super.mayRevert(transition)
                && (transition.step() != LoanStep.DISBURSE
                        || Objects.requireNonNull(transition.from()).isRunning()
                        || balance.repaid() == 0);
    }

    private void requireRunning() {
        if (!status.isRunning()) {
            throw new RuleViolationException(LoanRule.STEP_NOT_OPEN, status);
        }
    }

    private void requireSinceSubmission(BusinessStamp stamp, LocalDate on) {
        requireNotAfter("day", on, CentreTime.day(stamp.at()));
        if (submittedOn != null) {
            requireNotBefore("day", on, submittedOn);
        }
    }

    private void requireSinceDisbursement(BusinessStamp stamp, LocalDate on) {
        requireNotAfter("day", on, CentreTime.day(stamp.at()));
        LocalDate first = balance.firstDisbursedOn();
        if (first != null) {
            requireNotBefore("day", on, first);
        }
    }

    private static void requireNotAfter(String field, LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw RuleViolationException.at(field, LoanRule.DAY_IN_FUTURE);
        }
    }

    private static void requireNotBefore(String field, LocalDate on, LocalDate earliest) {
        if (on.isBefore(earliest)) {
            throw RuleViolationException.at(field, LoanRule.DAY_TOO_EARLY, earliest);
        }
    }

    /** Returns whether the lender has said anything. */
    boolean isAnswered() {
        return status != LoanStatus.SUBMITTED || papersAnswer != null;
    }

    PersonRef person() {
        return personRef;
    }

    @Override
    public LoanStatus status() {
        return status;
    }

    @Override
    protected void enter(LoanStatus next) {
        status = next;
    }

    @Override
    protected BusinessRule stepNotOpen() {
        return LoanRule.STEP_NOT_OPEN;
    }

    @Override
    protected LoanTransition transition(
            LoanStep step,
            @Nullable LoanStatus from,
            BusinessStamp stamp,
            @Nullable LocalDate on,
            @Nullable String reasonKey) {
        return new LoanTransition(this, step, from, stamp, reasonKey);
    }

    @Override
    protected LoanStep reversal(boolean correction) {
        return correction ? LoanStep.CORRECT : LoanStep.TAKE_BACK;
    }

    @Nullable
    Long channelId() {
        return channelId;
    }

    /** Returns what is handed in with the lender. */
    LoanFile file() {
        return file;
    }

    @Nullable
    LocalDate submittedOn() {
        return submittedOn;
    }

    @Nullable
    Instant replyDue() {
        return replyDue;
    }

    @Nullable
    PapersAnswer papersAnswer() {
        return papersAnswer;
    }

    @Nullable
    LocalDate decidedOn() {
        return decidedOn;
    }

    /** Returns the money side of the loan. */
    LoanBalance balance() {
        return balance;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }
}
