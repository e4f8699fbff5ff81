package vn.donghanh.loan;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import vn.donghanh.loan.repayment.LoanPayment;
import vn.donghanh.loan.repayment.LoanTerms;
import vn.donghanh.partnerbusiness.AskedField;
import vn.donghanh.partnerbusiness.BusinessDetail;
import vn.donghanh.partnerbusiness.BusinessPhase;
import vn.donghanh.partnerbusiness.BusinessSlip;
import vn.donghanh.partnerbusiness.BusinessSlip.EntryText;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.LastPartnerEntry;
import vn.donghanh.partnerbusiness.PartnerBusiness;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.PartnerStep;
import vn.donghanh.partnerbusiness.StepHistory;
import vn.donghanh.shared.CentreTime;

/**
 * What a lender sees of a loan: its own answers up to the money paid out, and the end. What the client told the Centre of paying back is never part of
 * it, nor is the channel if it would tell the group.
 */
final class LoanSlip {
    /** How a day is written on a slip. */
    private static final String LABEL = "loan.partner.";

    private LoanSlip() {}

    /** @param moves the transitions of the loan, in the order in which they were recorded */
    static PartnerBusiness business(Loan loan, List<LoanTransition> moves) {
        LoanStatus shown = shown(loan.status());
        return new PartnerBusiness(
                PartnerBusinessKind.LENDER,
                loan.code(),
                loan.caseId(),
                loan.file().purposeKey(),
                statusKey(loan, shown),
                phase(loan, shown),
                since(loan, shown, moves),
                loan.isAnswered() ? null : loan.replyDue(),
                null);
    }

    /** Returns the status as the lender sees it: after the money was paid out nothing changes until the lender settles or writes it off. */
    private static LoanStatus shown(LoanStatus status) {
        return switch (status) {
            case REPAYING, OVERDUE, RESTRUCTURED -> LoanStatus.DISBURSED;
            case PROPOSED,
                    PREPARING,
                    SUBMITTED,
                    APPROVED,
                    REJECTED,
                    DISBURSED,
                    SETTLED,
                    WRITTEN_OFF,
                    CANCELLED -> status;
        };
    }

    /** Returns since when the lender sees this status: paying back begins, falls behind and catches up unseen. */
    private static Instant since(Loan loan, LoanStatus shown, List<LoanTransition> moves) {
        return moves.stream()
                .filter(move -> shown == LoanStatus.DISBURSED && move.step() == LoanStep.DISBURSE)
                .reduce((earlier, later) -> later)
                .map(LoanTransition::at)
                .orElseGet(loan::statusSince);
    }

    private static String statusKey(Loan loan, LoanStatus shown) {
        PapersAnswer answer = loan.papersAnswer();
        return shown == LoanStatus.SUBMITTED && answer != null ? "loan.slip.SUBMITTED." + answer : "loan.slip." + shown;
    }

    private static BusinessPhase phase(Loan loan, LoanStatus shown) {
        return switch (shown) {
            case PROPOSED, PREPARING, SUBMITTED -> loan.isAnswered()
                    ? BusinessPhase.IN_PROGRESS
                    : BusinessPhase.WAITING;
            case APPROVED, DISBURSED, REPAYING, OVERDUE, RESTRUCTURED -> BusinessPhase.IN_PROGRESS;
            case REJECTED -> BusinessPhase.DECLINED;
            case SETTLED -> BusinessPhase.ENDED;
            case WRITTEN_OFF, CANCELLED -> BusinessPhase.STOPPED;
        };
    }

    /** @param payments every entry of money, of which the lender sees what it entered itself */
    static BusinessDetail detail(Loan loan, List<LoanTransition> moves, List<LoanPayment> payments) {
        return new BusinessDetail(
                business(loan, moves),
                steps(loan),
                BusinessSlip.history(moves, move -> text(move, payments)),
                new StepHistory<>(moves)
                        .findPartnersLast()
                        .filter(loan::mayRevert)
                        .map(LoanSlip::last)
                        .orElse(null));
    }

    private static List<PartnerStep> steps(Loan loan) {
        return loan.status().stepsOpenTo(BusinessSource.PARTNER).stream()
                .filter(step -> step != LoanStep.RECEIVE || loan.papersAnswer() != PapersAnswer.COMPLETE)
                .filter(step -> step != LoanStep.DISBURSE || loan.balance().undisbursed() > 0)
                .map(LoanSlip::step)
                .toList();
    }

    private static PartnerStep step(LoanStep step) {
        String label = LABEL + step;
        String done = "loan.partner.done." + step;
        return switch (step) {
            case INCOMPLETE -> PartnerStep.of(
                    step.name(), label, done, AskedField.reason("loan.partner.paper", Loan.MISSING_PAPERS));
            case APPROVE -> PartnerStep.of(
                    step.name(),
                    label,
                    done,
                    AskedField.day("loan.partner.day.decision"),
                    AskedField.amount("loan.partner.amount.approved"),
                    AskedField.rate("loan.partner.rate").optional(),
                    AskedField.months("loan.partner.months"));
            case REJECT -> PartnerStep.of(
                    step.name(), label, done, AskedField.reason("loan.partner.reason", Loan.REJECT_REASONS));
            case DISBURSE -> PartnerStep.of(
                    step.name(),
                    label,
                    done,
                    AskedField.day("loan.partner.day.disbursed"),
                    AskedField.amount("loan.partner.amount.disbursed"));
            case SETTLE -> PartnerStep.of(step.name(), label, done, AskedField.day("loan.partner.day.settled"));
            default -> PartnerStep.of(step.name(), label, done);
        };
    }

    /** Returns what the lender entered, with its amounts. */
    private static EntryText text(LoanTransition move, List<LoanPayment> payments) {
        if (move.isReversal()) {
            return new EntryText(
                    "loan.partner.reversal." + move.step(),
                    List.of(
                            "@loan.slip." + shown(Objects.requireNonNull(move.from())),
                            "@loan.slip." + shown(move.to())));
        }
        LoanTerms terms = move.terms();
        if (terms != null) {
            Integer rate = terms.yearlyRate();
            String amount = AmountText.of(terms.amount());
            String months = terms.months().toString();
            return rate == null
                    ? new EntryText("loan.partner.entry.withoutRate", List.of(amount, months))
                    : new EntryText(
                            "loan.partner.entry." + move.step(), List.of(amount, months, AmountText.percent(rate)));
        }
        return payments.stream()
                .filter(payment -> payment.ref().equals(move.paymentRef()))
                .findFirst()
                .map(payment -> new EntryText(
                        "loan.partner.entry." + move.step(),
                        List.of(AmountText.of(payment.amount()), CentreTime.DAY_FORMAT.format(payment.paidOn()))))
                .orElseGet(() -> new EntryText(LABEL + move.step(), List.of()));
    }

    private static LastPartnerEntry last(LoanTransition move) {
        return new LastPartnerEntry(
                LABEL + move.step(),
                "loan.slip." + shown(move.to()),
                "loan.slip." + shown(Objects.requireNonNull(move.from())),
                move.at());
    }
}
