package vn.donghanh.loan;

import static vn.donghanh.casefile.model.TaskKind.LOAN_ASK;
import static vn.donghanh.casefile.model.TaskKind.LOAN_DUE;
import static vn.donghanh.casefile.model.TaskKind.LOAN_ENDED;
import static vn.donghanh.casefile.model.TaskKind.LOAN_LATE;
import static vn.donghanh.casefile.model.TaskKind.LOAN_TELL;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.ClientQuestionProvider.ClientQuestion;
import vn.donghanh.loan.channel.LoanChannelRepository;
import vn.donghanh.loan.channel.LoanChannelVersion;
import vn.donghanh.loan.repayment.LoanAccount;
import vn.donghanh.loan.repayment.LoanPayment;
import vn.donghanh.loan.repayment.LoanPaymentKind;
import vn.donghanh.loan.repayment.LoanTerms;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.PartnerBusiness;
import vn.donghanh.partnerbusiness.PartnerBusinessConsequences;
import vn.donghanh.partnerbusiness.loop.BusinessTransitions;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;

/**
 * Applies the transitions of a loan for every source and performs their consequences: the history entry, the entries of money and the worker's tasks
 * about the client. What follows for the lender is done by {@link PartnerBusinessConsequences}, here when the lender writes or the client says it.
 */
@ApplicationScoped
class LoanTransitions extends BusinessTransitions<Loan, LoanTransition> {
    @Inject
    LoanRepository loans;

    @Inject
    LoanChannelRepository channels;

    @Inject
    LoanQuestionProvider questions;

    LoanTransitions() {
        super("loan", Loan::ref);
    }

    @Override
    protected LoanRepository repository() {
        return loans;
    }

    @Override
    protected PartnerBusiness business(Loan loan) {
        return LoanSlip.business(loan, loans.findTransitions(loan));
    }

    void propose(Loan loan) {
        create(loan, loan.propose(stamp(BusinessSource.CENTRE)));
    }

    void choose(Loan loan, LoanChannelVersion channel, LocalDate readOn, boolean revealConfirmed) {
        append(loan, loan.choose(stamp(BusinessSource.CLIENT), channel, readOn, revealConfirmed));
    }

    void prepare(
            Loan loan, Map<String, Long> plan, @Nullable GroupMembership group, Map<LoanPaper, LoanPaperState> known) {
        loan.prepare(plan, group, known);
        audit(loan, null);
    }

    /** Records that a lender was given the client's name, which the caller has sent. */
    void submit(Loan loan, OrganisationId lender, Instant due) {
        append(loan, loan.submit(stamp(BusinessSource.CENTRE), channel(loan), lender, due));
    }

    void submitAlone(Loan loan, LocalDate day) {
        Instant due = deadlines.due(DeadlineCode.LENDING_REPLY, clock.instant());
        append(loan, loan.submitAlone(stamp(BusinessSource.CLIENT), channel(loan), day, due));
        taskOpener.openForManager(loan.caseId(), LOAN_ASK, loan.ref(), due);
    }

    void receive(Loan loan, BusinessSource source) {
        take(loan, () -> loan.receive(stamp(source)));
    }

    void missPaper(Loan loan, BusinessSource source, @Nullable String paper) {
        String code = requireListed("reason", Loan.MISSING_PAPERS, paper, LoanRule.CAUSE_MISSING);
        take(loan, () -> loan.missPaper(stamp(source), code));
        openTask(loan, LOAN_TELL);
    }

    void approve(Loan loan, BusinessSource source, LocalDate day, LoanTerms terms) {
        take(loan, () -> loan.approve(stamp(source), channel(loan), day, terms));
        taskEnder.completeAbout(loan.caseId(), loan.ref(), LOAN_ASK);
        openTask(loan, LOAN_TELL);
    }

    void reject(Loan loan, BusinessSource source, @Nullable String reason) {
        String code = requireListed("reason", Loan.REJECT_REASONS, reason, LoanRule.CAUSE_MISSING);
        take(loan, () -> loan.reject(stamp(source), code));
        taskEnder.dropAbout(loan.caseId(), loan.ref(), LOAN_ASK, LOAN_TELL);
        if (!loan.isSent()) {
            openTask(loan, LOAN_ENDED);
        }
    }

    void disburse(Loan loan, BusinessSource source, LocalDate day, long amount) {
        BusinessStamp stamp = stamp(source);
        LoanPayment payment =
                LoanPayment.of(loan.ref(), loan.caseId(), LoanPaymentKind.DISBURSEMENT, day, amount, stamp);
        take(loan, () -> loan.disburse(stamp, account(loan), payment));
        loans.add(payment);
        openTask(loan, LOAN_TELL);
        follow(loan);
    }

    void repay(Loan loan, BusinessSource source, LocalDate day, long amount) {
        BusinessStamp stamp = stamp(source);
        LoanPayment payment = LoanPayment.of(loan.ref(), loan.caseId(), LoanPaymentKind.REPAYMENT, day, amount, stamp);
        loan.repay(stamp, account(loan), payment);
        loans.add(payment);
        audit(loan, null);
        follow(loan);
        taskEnder.completeAbout(loan.caseId(), loan.ref(), LOAN_DUE);
    }

    /**
     * Replaces an entry of money.
     *
     * @param amount zero if nothing was paid
     */
    void correctPayment(Loan loan, BusinessSource source, String paymentRef, LocalDate day, long amount) {
        LocalDate asked = loan.balance().nextDueOn();
        List<LoanPayment> payments = loans.findPayments(loan);
        LoanPayment replaced = new LoanAccount(payments)
                .find(paymentRef)
                .orElseThrow(() -> new RuleViolationException(LoanRule.PAYMENT_GONE));
        BusinessStamp stamp = stamp(source);
        LoanPayment correction = replaced.correction(stamp, day, amount);
        loan.correct(stamp, account(payments, correction), correction);
        loans.add(correction);
        audit(loan, null);
        follow(loan);
        if (!Objects.equals(asked, loan.balance().nextDueOn())) {
            askAgain(loan);
        }
    }

    void fallBehind(Loan loan) {
        append(loan, loan.fallBehind(stamp(BusinessSource.PARTNER_BY_LETTER)));
        openTaskOfLateInstalment(loan);
    }

    void restructure(Loan loan, BusinessSource source, @Nullable Integer rate, int months) {
        append(loan, loan.restructure(stamp(source), account(loan), rate, months));
        taskEnder.completeAbout(loan.caseId(), loan.ref(), LOAN_LATE);
    }

    void settle(Loan loan, BusinessSource source, LocalDate day) {
        take(loan, () -> loan.settle(stamp(source), day));
        taskEnder.completeAbout(loan.caseId(), loan.ref(), LOAN_DUE, LOAN_LATE, LOAN_TELL);
    }

    void writeOff(Loan loan, BusinessSource source, LocalDate day) {
        take(loan, () -> loan.writeOff(stamp(source), day));
        taskEnder.dropAbout(loan.caseId(), loan.ref(), LOAN_DUE, LOAN_LATE);
    }

    /** Calls the loan off; a lender can no longer open it. */
    void cancel(Loan loan, LoanCancelReason reason) {
        append(loan, loan.cancel(stamp(BusinessSource.CENTRE), reason));
        taskEnder.dropAbout(loan.caseId(), loan.ref(), LOAN_ASK, LOAN_TELL);
        if (loan.isSent() && reason != LoanCancelReason.CONSENT_WITHDRAWN) {
            sending.withdraw(loan.caseId(), loan.code());
        }
    }

    /** The entry of money that was recorded with the reverted step is reverted with it. */
    @Override
    protected void followReversal(Loan loan, LoanTransition reverted) {
        String payment = reverted.paymentRef();
        if (payment != null) {
            revertPayment(loan, payment);
        }
        if (loan.hasAnswerToTell() && !tasks.wasAnswered(loan.caseId(), LOAN_TELL, loan.ref(), reverted.at())) {
            openTask(loan, LOAN_TELL);
        } else {
            taskEnder.dropAbout(loan.caseId(), loan.ref(), LOAN_TELL);
        }
        askAgain(loan);
    }

    /** Opens again what the client is to be asked about the instalments as they are now, and drops what was asked about those before. */
    private void askAgain(Loan loan) {
        List<ClientQuestion> asked = questions.question(loan).toList();
        Stream.of(LOAN_DUE, LOAN_LATE)
                .filter(kind -> asked.stream().noneMatch(question -> question.kind() == kind))
                .forEach(kind -> taskEnder.dropAbout(loan.caseId(), loan.ref(), kind));
        asked.forEach(question ->
                taskOpener.openForManager(loan.caseId(), question.kind(), question.subject(), question.due()));
    }

    /** Replaces the disbursement that was recorded with the reverted step, or what it was corrected to, by one of nothing. */
    private void revertPayment(Loan loan, String paymentRef) {
        List<LoanPayment> payments = loans.findPayments(loan);
        new LoanAccount(payments)
                .find(LoanPayment.findNewest(payments, paymentRef))
                .map(payment -> payment.correction(stamp(BusinessSource.PARTNER), payment.paidOn(), 0))
                .ifPresent(correction -> {
                    loans.add(correction);
                    loan.balance().reconcile(account(payments, correction));
                });
    }

    /** Does what the day asks for: asks about the next instalment, begins paying back, or notes that the loan fell behind. Called by the job. */
    void passDay(Loan loan) {
        if (loan.status() != LoanStatus.OVERDUE) {
            follow(loan);
        }
        if (loan.askForNext(askUntil())) {
            taskOpener.openForManager(
                    loan.caseId(),
                    LOAN_DUE,
                    loan.ref(),
                    CentreTime.endOf(Objects.requireNonNull(loan.balance().nextDueOn())));
        }
    }

    /** Returns the last due day about which the client is asked today. */
    LocalDate askUntil() {
        return today().plusDays(deadlines.amount(DeadlineCode.LOAN_ASK_BEFORE, today()));
    }

    /** Returns the day before which an unpaid instalment is late today. */
    LocalDate lateBefore() {
        return today().minusDays(deadlines.amount(DeadlineCode.LOAN_LATE_AFTER, today()));
    }

    private void follow(Loan loan) {
        loan.follow(new BusinessStamp(BusinessSource.SYSTEM, null, clock.instant()), lateBefore())
                .ifPresent(transition -> {
                    append(loan, transition);
                    if (transition.step() == LoanStep.FALL_BEHIND) {
                        openTaskOfLateInstalment(loan);
                    } else {
                        taskEnder.completeAbout(loan.caseId(), loan.ref(), LOAN_LATE);
                    }
                });
    }

    /** One task about one instalment: the talk about a late one takes the place of the question before its day. */
    private void openTaskOfLateInstalment(Loan loan) {
        taskEnder.dropAbout(loan.caseId(), loan.ref(), LOAN_DUE);
        openTask(loan, LOAN_LATE);
    }

    LoanAccount account(Loan loan) {
        return new LoanAccount(loans.findPayments(loan));
    }

    private static LoanAccount account(List<LoanPayment> payments, LoanPayment further) {
        List<LoanPayment> all = new ArrayList<>(payments);
        all.add(further);
        return new LoanAccount(all);
    }

    /** Returns the version of the channel that was read to the client. */
    LoanChannelVersion channel(Loan loan) {
        Long id = loan.channelId();
        return channels.findAll(id == null ? List.of() : List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolationException(LoanRule.STEP_NOT_OPEN, loan.status()));
    }

    private void openTask(Loan loan, TaskKind kind) {
        taskOpener.openForManager(
                loan.caseId(), kind, loan.ref(), deadlines.due(DeadlineCode.LOAN_CONTACT, clock.instant()));
    }
}
