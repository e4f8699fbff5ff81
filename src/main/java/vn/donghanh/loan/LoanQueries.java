package vn.donghanh.loan;

import static vn.donghanh.security.Permission.CASE_READ;
import static vn.donghanh.security.Permission.LOAN_ARRANGE;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskQueries;
import vn.donghanh.consent.DisclosureService;
import vn.donghanh.loan.channel.LoanChannelRepository;
import vn.donghanh.loan.channel.LoanChannelVersion;
import vn.donghanh.loan.channel.LoanReading;
import vn.donghanh.loan.repayment.LoanAccount;
import vn.donghanh.loan.repayment.LoanPayment;
import vn.donghanh.loan.repayment.RepaymentSchedule;
import vn.donghanh.partner.PartnerQueries;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.PartnerBusinessSending;
import vn.donghanh.partnerbusiness.StepHistory;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.staff.StaffQueries;

/** Queries of the Centre's pages on the loans of a case. */
@UseCases(reads = true)
public class LoanQueries {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    LoanRepository loans;

    @Inject
    LoanChannelRepository channels;

    @Inject
    LenderFinder lenders;

    @Inject
    PartnerBusinessSending sending;

    @Inject
    DisclosureService disclosures;

    @Inject
    CaseTaskQueries tasks;

    @Inject
    PartnerQueries partners;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @Requires(CASE_READ)
    @AuditAction("loan.list")
    public CaseLoansView list(String number) {
        CaseView caseView = caseFiles.get(number);
        List<Loan> all = loans.findByCase(caseView.id());
        Map<OrganisationId, String> names = partners.names(
                all.stream().map(Loan::partner).filter(Objects::nonNull).toList());
        return new CaseLoansView(
                caseHeaders.header(caseView),
                all.stream().map(loan -> row(loan, names)).toList(),
                mayArrange(caseView));
    }

    @Requires(CASE_READ)
    @AuditAction("loan.view")
    public LoanView get(String number, String ref) {
        CaseView caseView = caseFiles.get(number);
        Loan loan = loans.get(caseView.id(), ref);
        OrganisationId lender = loan.partner();
        boolean mayArrange = mayArrange(caseView);
        boolean mayRecord = mayRecord(caseView);
        LoanChannelVersion channel = findChannel(loan).orElse(null);
        List<LoanTransition> moves = loans.findTransitions(loan);
        List<LoanPayment> payments = loans.findPayments(loan);
        List<LoanReading> readings = channels.findReadings(loan.ref());
        Map<StaffId, String> names = staffNames(moves, payments, readings);
        Optional<RepaymentSchedule> schedule = loan.balance().schedule(new LoanAccount(payments));
        List<LoanStep> open = mayRecord ? openSteps(loan) : List.of();
        return new LoanView(
                caseHeaders.header(caseView),
                row(loan, partners.names(lender == null ? List.of() : List.of(lender))),
                channel == null ? null : channel.row(),
                reading(loan, readings, names),
                loan.file().uses(),
                loan.file().membership(),
                loan.file().papers(),
                loan.submittedOn(),
                loan.balance().terms(),
                loan.decidedOn(),
                loan.balance().disbursed(),
                loan.balance().repaid(),
                schedule.map(plan -> plan.dueBy(CentreTime.today(clock))).orElse(0L),
                loan.endedOn(),
                schedule.map(plan -> plan.rows(loan.balance().repaid(), CentreTime.today(clock)))
                        .orElse(List.of()),
                paymentRows(payments, names),
                loan.isSent() && user.may(LOAN_ARRANGE) ? disclosures.getSent(caseView, loan.code()) : null,
                loan.status() == LoanStatus.PREPARING && channel != null
                        ? loan.file().preconditions(channel, CentreTime.today(clock))
                        : List.of(),
                steps(moves, names),
                open.stream()
                        .filter(step -> !step.isOfLender() && (mayArrange || !step.isPreparation()))
                        .toList(),
                open.stream().filter(LoanStep::isOfLender).toList(),
                mayRecord ? completableTasks(caseView, loan) : List.of(),
                mayRecord && loan.status().isRunning());
    }

    /** Returns the channels of today, to be read to the client. */
    @Requires(LOAN_ARRANGE)
    @AuditAction("loan.read-channels")
    public ChannelChoiceView readChannels(String number, String ref) {
        CaseView caseView = caseFiles.get(number);
        Loan loan = loans.get(caseView.id(), ref);
        requireOpen(caseView, loan, LoanStep.CHOOSE, BusinessSource.CLIENT);
        return new ChannelChoiceView(
                caseHeaders.header(caseView),
                ref,
                loan.file().purposeKey(),
                channels.findValid(CentreTime.today(clock)).stream()
                        .map(LoanChannelVersion::row)
                        .toList(),
                loan.channelId());
    }

    /** @throws NotFoundException if the loan cannot be sent now, or its channel has no lender among the partners */
    @Requires(LOAN_ARRANGE)
    @AuditAction("loan.prepare-submission")
    public SubmissionView prepareSubmission(String number, String ref) {
        CaseView caseView = caseFiles.get(number);
        Loan loan = loans.get(caseView.id(), ref);
        requireOpen(caseView, loan, LoanStep.SUBMIT, BusinessSource.CENTRE);
        LoanChannelVersion channel = findChannel(loan).orElseThrow(NotFoundException::new);
        if (channel.lender() == null) {
            throw new NotFoundException();
        }
        return new SubmissionView(
                caseHeaders.header(caseView),
                ref,
                loan.file().purposeKey(),
                channel.row(),
                sending.prepare(caseView, PartnerBusinessKind.LENDER, loan.code(), lenders.lendingThrough(channel)));
    }

    private void requireOpen(CaseView caseView, Loan loan, LoanStep step, BusinessSource source) {
        if (!mayArrange(caseView) || !loan.status().allows(step, source)) {
            throw new NotFoundException();
        }
    }

    private boolean mayArrange(CaseView caseView) {
        return caseView.isOpen() && user.may(LOAN_ARRANGE);
    }

    /** Returns whether the user may record how something goes on that was begun, which a merge does not end. */
    private boolean mayRecord(CaseView caseView) {
        return caseView.isRunning() && user.may(LOAN_ARRANGE);
    }

    private Optional<LoanChannelVersion> findChannel(Loan loan) {
        Long id = loan.channelId();
        return channels.findAll(id == null ? List.of() : List.of(id)).stream().findFirst();
    }

    private static List<LoanStep> openSteps(Loan loan) {
        return loan
                .status()
                .stepsOpenTo(BusinessSource.CENTRE, BusinessSource.CLIENT, BusinessSource.PARTNER_BY_LETTER)
                .stream()
                .filter(step -> step != LoanStep.RECEIVE || loan.papersAnswer() != PapersAnswer.COMPLETE)
                .filter(step -> step != LoanStep.DISBURSE || loan.balance().undisbursed() > 0)
                .toList();
    }

    private List<TaskKind> completableTasks(CaseView caseView, Loan loan) {
        return Stream.concat(
                        tasks.ownOpenKinds(caseView, loan.ref()).stream()
                                .filter(LoanService.COMPLETABLE_TASKS::contains),
                        sending.completableTasks(caseView, loan.code()).stream())
                .sorted()
                .toList();
    }

    private static LoanRow row(Loan loan, Map<OrganisationId, String> names) {
        OrganisationId lender = loan.partner();
        return new LoanRow(
                loan.ref(),
                loan.code().value(),
                loan.status(),
                loan.file().purposeKey(),
                loan.file().amount(),
                lender == null ? null : names.get(lender),
                lender == null && loan.submittedOn() != null,
                loan.statusSince(),
                nextDate(loan));
    }

    /** Returns the day of the next instalment, or on which the lender's answer is due. */
    private static @Nullable LocalDate nextDate(Loan loan) {
        if (loan.status().isRunning()) {
            return loan.balance().nextDueOn();
        }
        Instant due = loan.replyDue();
        return due == null || loan.isAnswered() ? null : CentreTime.day(due);
    }

    private static LoanView.@Nullable Reading reading(
            Loan loan, List<LoanReading> readings, Map<StaffId, String> names) {
        return readings.stream()
                .filter(reading -> reading.isChosen() && Objects.equals(loan.channelId(), reading.versionId()))
                .findFirst()
                .map(reading -> new LoanView.Reading(
                        reading.readOn(), names.get(reading.recordedBy()), reading.isRevealConfirmed()))
                .orElse(null);
    }

    private static List<LoanPaymentRow> paymentRows(List<LoanPayment> payments, Map<StaffId, String> names) {
        LoanAccount account = new LoanAccount(payments);
        return payments.stream()
                .map(payment -> new LoanPaymentRow(
                        payment.ref(),
                        payment.kind(),
                        payment.paidOn(),
                        payment.amount(),
                        payment.source(),
                        payment.corrects() != null,
                        account.holds(payment),
                        payment.source() == BusinessSource.PARTNER ? null : names.get(payment.recordedBy())))
                .toList();
    }

    private Map<StaffId, String> staffNames(
            List<LoanTransition> moves, List<LoanPayment> payments, List<LoanReading> readings) {
        return staff.names(Stream.of(
                        moves.stream()
                                .filter(move -> move.source() != BusinessSource.PARTNER)
                                .map(LoanTransition::recordedBy),
                        payments.stream()
                                .filter(payment -> payment.source() != BusinessSource.PARTNER)
                                .map(LoanPayment::recordedBy),
                        readings.stream().map(LoanReading::recordedBy))
                .flatMap(Function.identity())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private static List<LoanStepRow> steps(List<LoanTransition> moves, Map<StaffId, String> names) {
        StepHistory<LoanTransition> history = new StepHistory<>(moves);
        return moves.stream()
                .map(move -> new LoanStepRow(
                        move.step(),
                        move.from(),
                        move.to(),
                        move.source(),
                        move.reasonKey(),
                        move.terms(),
                        history.isValid(move),
                        move.at(),
                        move.source() == BusinessSource.PARTNER || move.recordedBy() == null
                                ? null
                                : names.get(move.recordedBy())))
                .toList();
    }
}
