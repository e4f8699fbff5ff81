package vn.donghanh.loan;

import java.util.List;
import java.util.Objects;
import vn.donghanh.partnerbusiness.AskedField;
import vn.donghanh.partnerbusiness.BusinessDetail;
import vn.donghanh.partnerbusiness.BusinessEntryRow;
import vn.donghanh.partnerbusiness.BusinessPhase;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.LastPartnerEntry;
import vn.donghanh.partnerbusiness.PartnerBusiness;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.PartnerStep;
import vn.donghanh.partnerbusiness.StepHistory;

/**
 * What a lender sees of a loan: its own answers up to the money paid out, and the end. What the client told the Centre of paying back is never part of
 * it, nor is the channel if it would tell the group.
 */
final class LoanSlip {
    private static final String LABEL = "loan.partner.";

    private LoanSlip() {}

    static PartnerBusiness business(Loan loan) {
        LoanStatus shown = shown(loan.status());
        return new PartnerBusiness(
                PartnerBusinessKind.LENDER,
                loan.code(),
                loan.caseId(),
                Loan.PURPOSES + "." + loan.purpose(),
                statusKey(loan, shown),
                phase(loan, shown),
                loan.statusSince(),
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
            case SETTLED, WRITTEN_OFF, CANCELLED -> BusinessPhase.ENDED;
        };
    }

    static BusinessDetail detail(Loan loan, List<LoanTransition> moves) {
        StepHistory<LoanTransition> history = new StepHistory<>(moves);
        return new BusinessDetail(
                business(loan),
                steps(loan),
                moves.stream()
                        .filter(move -> move.source() == BusinessSource.PARTNER)
                        .map(move -> entry(move, history))
                        .toList(),
                LoanTransitions.findReversible(loan, moves).map(LoanSlip::last).orElse(null));
    }

    private static List<PartnerStep> steps(Loan loan) {
        return loan.status().stepsOpenTo(BusinessSource.PARTNER).stream()
                .filter(step -> step != LoanStep.RECEIVE || loan.papersAnswer() != PapersAnswer.COMPLETE)
                .filter(step -> step != LoanStep.DISBURSE || loan.undisbursed() > 0)
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

    private static BusinessEntryRow entry(LoanTransition move, StepHistory<LoanTransition> history) {
        List<String> arguments = move.isReversal()
                ? List.of("@loan.slip." + shown(Objects.requireNonNull(move.from())), "@loan.slip." + shown(move.to()))
                : List.of();
        return new BusinessEntryRow(
                (move.isReversal() ? "loan.partner.reversal." : LABEL) + move.step(),
                arguments,
                move.source(),
                move.reasonKey(),
                history.isValid(move),
                move.at());
    }

    private static LastPartnerEntry last(LoanTransition move) {
        return new LastPartnerEntry(
                LABEL + move.step(),
                "loan.slip." + shown(move.to()),
                "loan.slip." + shown(Objects.requireNonNull(move.from())),
                move.at());
    }
}
