package vn.donghanh.loan;

import static vn.donghanh.security.Permission.LOAN_ARRANGE;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.NeedProvider;
import vn.donghanh.casefile.spi.PresentingNeed;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.loan.channel.LoanChannelRepository;
import vn.donghanh.loan.channel.LoanChannelVersion;
import vn.donghanh.loan.channel.LoanReading;
import vn.donghanh.partner.PartnerOption;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.PartnerBusinessSending;
import vn.donghanh.partnerbusiness.SendToPartnerCommand;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;

/**
 * Use cases of the worker: proposing a loan with the client, the choice of a channel after all were read, plan of use and papers, handing the file in,
 * and recording what the lender writes and the client tells.
 */
@UseCases
public class LoanService {
    /** Task kinds that the worker completes by hand. */
    static final Set<TaskKind> COMPLETABLE_TASKS = EnumSet.of(
            TaskKind.LOAN_ASK, TaskKind.LOAN_TELL, TaskKind.LOAN_DUE, TaskKind.LOAN_LATE, TaskKind.LOAN_ENDED);

    /** Who may tell the Centre what a lender did. */
    private static final Set<BusinessSource> TELLING =
            EnumSet.of(BusinessSource.PARTNER_BY_LETTER, BusinessSource.CLIENT);

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    LoanRepository loans;

    @Inject
    LoanChannelRepository channels;

    @Inject
    LoanTransitions transitions;

    @Inject
    LenderFinder lenders;

    @Inject
    PartnerBusinessSending sending;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    NeedProvider needProvider;

    /**
     * @param purpose code of a purpose that may be chosen today
     * @param amount whole đồng
     * @return the reference of the new loan
     */
    @Requires(LOAN_ARRANGE)
    @AuditAction("loan.propose")
    public String propose(String number, @Nullable String purpose, @Nullable Long amount) {
        CaseView caseView = caseFiles.get(number).requireOpen();
        Precondition.requireAll(List.of(
                Precondition.of(LoanRule.PURPOSE_MISSING, purpose != null).at("purpose"),
                Precondition.of(LoanRule.AMOUNT_MISSING, amount != null).at("amount")));
        Loan loan = new Loan(
                caseView,
                transitions.requireListed("purpose", Loan.PURPOSES, purpose, LoanRule.PURPOSE_MISSING),
                Objects.requireNonNull(amount),
                needProvider.findKey(caseView, PresentingNeed.LOAN).orElse(null),
                transitions.stamp(BusinessSource.CENTRE).at());
        transitions.propose(loan);
        caseFiles.markUpdated(caseView);
        return loan.ref();
    }

    /** Takes the channel that the client chose, and records that all channels of that day were read to the client. */
    @Requires(LOAN_ARRANGE)
    @AuditAction("loan.choose-channel")
    public void choose(String number, String ref, ChooseChannelCommand command) {
        Precondition.requireAll(command.preconditions());
        Loan loan = transitions.loadOpen(number, ref);
        List<LoanChannelVersion> read = channels.findValid(transitions.today());
        LoanChannelVersion chosen = read.stream()
                .filter(version -> version.id().equals(command.version()))
                .findFirst()
                .orElseThrow(() -> RuleViolationException.at("channel", LoanRule.CHANNEL_CHANGED));
        LocalDate readOn = Objects.requireNonNull(command.readOn());
        transitions.choose(loan, chosen, readOn, command.revealConfirmed());
        BusinessStamp stamp = transitions.stamp(BusinessSource.CENTRE);
        read.forEach(version -> channels.add(new LoanReading(
                loan.ref(),
                loan.caseId(),
                version,
                version == chosen,
                readOn,
                stamp.at(),
                Objects.requireNonNull(stamp.recordedBy()))));
    }

    /** Records plan of use, group and papers as far as they are known. */
    @Requires(LOAN_ARRANGE)
    @AuditAction("loan.prepare")
    public void prepare(String number, String ref, PrepareLoanCommand command) {
        Loan loan = transitions.loadOpen(number, ref);
        command.plan()
                .keySet()
                .forEach(item -> transitions.requireListed("plan", Loan.USES, item, LoanRule.PURPOSE_MISSING));
        transitions.prepare(loan, command.plan(), command.membership(), command.papers());
    }

    /** Returns the content that {@link #submit} would send. */
    @Requires(LOAN_ARRANGE)
    @AuditAction("loan.preview-slip")
    public DisclosureContent preview(String number, String ref, SendToPartnerCommand command) {
        return content(loans.get(caseFiles.get(number).requireOpen().id(), ref), command);
    }

    /** Sends the loan file to the one lender for which the client gave consent. */
    @Requires(LOAN_ARRANGE)
    @AuditAction("loan.submit")
    public void submit(String number, String ref, SendToPartnerCommand command) {
        CaseView caseView = caseFiles.get(number).requireOpen();
        Loan loan = loans.get(caseView.id(), ref);
        LoanChannelVersion channel = transitions.channel(loan);
        List<Precondition> preconditions = new ArrayList<>(command.preconditions());
        preconditions.addAll(loan.file().preconditions(channel, transitions.today()));
        Precondition.requireAll(preconditions);
        PartnerOption lender = sending.requireRecipient(
                PartnerBusinessKind.LENDER, command.recipient(), lenders.lendingThrough(channel));
        Instant due = sending.send(caseView, PartnerBusinessKind.LENDER, loan.code(), lender, content(loan, command));
        transitions.submit(loan, lender.id(), due);
        caseFiles.markUpdated(caseView);
    }

    /** Returns what the lender is told. A channel that would tell the group is not named. */
    private DisclosureContent content(Loan loan, SendToPartnerCommand command) {
        Precondition.requireAll(command.slipPreconditions());
        LoanChannelVersion channel = transitions.channel(loan);
        List<DisclosureContent.DisclosedRow> rows = new ArrayList<>();
        rows.add(DisclosureContent.DisclosedRow.of("NAME", command.cleanName()));
        rows.add(DisclosureContent.DisclosedRow.of("PURPOSE", "@" + loan.file().purposeKey()));
        rows.add(DisclosureContent.DisclosedRow.of(
                "AMOUNT", AmountText.of(loan.file().amount())));
        if (!channel.revealsGroup()) {
            rows.add(DisclosureContent.DisclosedRow.of(
                    "PRODUCT", "@" + LoanChannelVersion.CHANNELS + "." + channel.channel()));
        }
        return sending.compose(PartnerBusinessKind.LENDER, rows);
    }

    /** Records that the client handed the papers in alone. Nothing is disclosed, so no consent is needed. */
    @Requires(LOAN_ARRANGE)
    @AuditAction("loan.submit-alone")
    public void submitAlone(String number, String ref, @Nullable LocalDate on) {
        transitions.submitAlone(transitions.loadOpen(number, ref), requireDay(on));
    }

    /** Records what the lender did, by its letter or the client's word. */
    @Requires(LOAN_ARRANGE)
    @AuditAction("loan.record-answer")
    public void recordAnswer(String number, String ref, RecordAnswerCommand command) {
        Precondition.requireAll(command.preconditions());
        BusinessSource source = Objects.requireNonNull(command.source());
        Loan loan = transitions.load(number, ref);
        switch (Objects.requireNonNull(command.step())) {
            case RECEIVE -> transitions.receive(loan, source);
            case INCOMPLETE -> transitions.missPaper(loan, source, command.reason());
            case APPROVE -> transitions.approve(loan, source, command.requiredDay(), command.terms());
            case REJECT -> transitions.reject(loan, source, command.reason());
            case DISBURSE -> transitions.disburse(loan, source, command.requiredDay(), command.requiredAmount());
            case FALL_BEHIND -> transitions.fallBehind(loan);
            case RESTRUCTURE -> transitions.restructure(loan, source, command.rate(), command.requiredMonths());
            case SETTLE -> transitions.settle(loan, source, command.requiredDay());
            case WRITE_OFF -> transitions.writeOff(loan, source, command.requiredDay());
            default -> throw new RuleViolationException(LoanRule.STEP_NOT_OPEN, loan.status());
        }
    }

    /** Records money paid back. */
    @Requires(LOAN_ARRANGE)
    @AuditAction("loan.record-repayment")
    public void recordRepayment(
            String number, String ref, @Nullable BusinessSource source, @Nullable LocalDate on, @Nullable Long amount) {
        Precondition.requireAll(paymentPreconditions(source, on, amount));
        transitions.repay(
                transitions.load(number, ref),
                Objects.requireNonNull(source),
                Objects.requireNonNull(on),
                Objects.requireNonNull(amount));
    }

    /**
     * Corrects an entry of money by a new one.
     *
     * @param amount zero if nothing was paid
     */
    @Requires(LOAN_ARRANGE)
    @AuditAction("loan.correct-payment")
    public void correctPayment(
            String number,
            String ref,
            @Nullable String payment,
            @Nullable BusinessSource source,
            @Nullable LocalDate on,
            @Nullable Long amount) {
        Precondition.requireAll(Stream.concat(
                        Stream.of(Precondition.of(LoanRule.PAYMENT_MISSING, payment != null)
                                .at("payment")),
                        paymentPreconditions(source, on, amount).stream())
                .toList());
        transitions.correctPayment(
                transitions.load(number, ref),
                Objects.requireNonNull(source),
                Objects.requireNonNull(payment),
                Objects.requireNonNull(on),
                Objects.requireNonNull(amount));
    }

    /** Calls the loan off; a lender can no longer open it. */
    @Requires(LOAN_ARRANGE)
    @AuditAction("loan.cancel")
    public void cancel(String number, String ref, @Nullable LoanCancelReason cause) {
        if (cause == null || !LoanCancelReason.selectableByWorkers().contains(cause)) {
            throw RuleViolationException.at("cause", LoanRule.CAUSE_MISSING);
        }
        transitions.cancel(transitions.load(number, ref), cause);
    }

    /** Completes the open tasks after the worker has talked with the client, found another way or reviewed a lender's correction. */
    @Requires(LOAN_ARRANGE)
    @AuditAction("loan.complete-tasks")
    public void completeTasks(String number, String ref) {
        CaseView caseView = caseFiles.get(number).requireRunning();
        Loan loan = loans.get(caseView.id(), ref);
        taskEnder.completeAbout(caseView.id(), loan.ref(), COMPLETABLE_TASKS.toArray(TaskKind[]::new));
        sending.completeTasks(caseView, loan.code());
        caseFiles.markUpdated(caseView);
    }

    private static List<Precondition> paymentPreconditions(
            @Nullable BusinessSource source, @Nullable LocalDate on, @Nullable Long amount) {
        return List.of(
                Precondition.of(LoanRule.SOURCE_MISSING, source != null && TELLING.contains(source))
                        .at("source"),
                Precondition.of(LoanRule.DAY_MISSING, on != null).at("day"),
                Precondition.of(LoanRule.AMOUNT_MISSING, amount != null).at("amount"));
    }

    private static LocalDate requireDay(@Nullable LocalDate on) {
        return RuleViolationException.requireValue(on, "day", LoanRule.DAY_MISSING);
    }
}
