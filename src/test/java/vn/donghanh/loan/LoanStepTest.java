package vn.donghanh.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is asked for with each step of a loan. */
class LoanStepTest {
    private static final EnumSet<LoanStep> ALL = EnumSet.allOf(LoanStep.class);

    @Test
    void eachStepAsksForWhatItChanges() {
        assertThat(ALL)
                .filteredOn(LoanStep::asksDay)
                .containsExactly(LoanStep.APPROVE, LoanStep.DISBURSE, LoanStep.SETTLE, LoanStep.WRITE_OFF);
        assertThat(ALL).filteredOn(LoanStep::asksAmount).containsExactly(LoanStep.APPROVE, LoanStep.DISBURSE);
        assertThat(ALL).filteredOn(LoanStep::asksTerm).containsExactly(LoanStep.APPROVE, LoanStep.RESTRUCTURE);
    }

    @Test
    void refusalAndMissingPaperHaveListsOfReasons() {
        assertThat(LoanStep.INCOMPLETE.reasons()).isEqualTo(Loan.MISSING_PAPERS);
        assertThat(LoanStep.REJECT.reasons()).isEqualTo(Loan.REJECT_REASONS);
        assertThat(ALL)
                .filteredOn(step -> step.reasons() != null)
                .containsExactly(LoanStep.INCOMPLETE, LoanStep.REJECT);
    }

    @Test
    void reversalsHaveNoStatusOfTheirOwn() {
        assertThat(ALL).filteredOn(LoanStep::isReversal).containsExactly(LoanStep.TAKE_BACK, LoanStep.CORRECT);
        assertThatThrownBy(LoanStep.TAKE_BACK::target).isInstanceOf(NullPointerException.class);
    }

    /** Exactly these a letter or the client can tell. */
    @ParameterizedTest
    @EnumSource
    void lenderDoesWhatNobodyElseCan(LoanStep step) {
        assertThat(step.isOfLender())
                .isEqualTo(EnumSet.of(
                                LoanStep.RECEIVE,
                                LoanStep.INCOMPLETE,
                                LoanStep.APPROVE,
                                LoanStep.REJECT,
                                LoanStep.DISBURSE,
                                LoanStep.FALL_BEHIND,
                                LoanStep.RESTRUCTURE,
                                LoanStep.SETTLE,
                                LoanStep.WRITE_OFF)
                        .contains(step));
    }
}
