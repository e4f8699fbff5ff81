package vn.donghanh.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.partnerbusiness.BusinessSource;

class LoanStatusTest {
    @Test
    void everyStatusIsReachableFromProposed() {
        Set<LoanStatus> reached = EnumSet.of(LoanStatus.PROPOSED);
        boolean more = true;
        while (more) {
            Set<LoanStatus> next = EnumSet.copyOf(reached);
            reached.forEach(status -> status.transitions().keySet().forEach(step -> next.add(step.target())));
            more = reached.addAll(next);
        }
        assertThat(reached).containsExactlyInAnyOrder(LoanStatus.values());
    }

    @ParameterizedTest
    @EnumSource
    void exactlyPlannedLoansCanBeCalledOff(LoanStatus status) {
        assertThat(status.allows(LoanStep.CANCEL, BusinessSource.CENTRE)).isEqualTo(status.isPlanned());
    }

    @ParameterizedTest
    @EnumSource
    void exactlyRunningLoansCanBeSettled(LoanStatus status) {
        assertThat(status.allows(LoanStep.SETTLE, BusinessSource.CLIENT)).isEqualTo(status.isRunning());
        assertThat(status.isOpen()).isEqualTo(status.isPlanned() || status.isRunning());
    }

    @ParameterizedTest
    @EnumSource
    void lenderIsNeverAskedHowTheClientPaysBack(LoanStatus status) {
        assertThat(status.stepsOpenTo(BusinessSource.PARTNER))
                .isSubsetOf(
                        LoanStep.RECEIVE,
                        LoanStep.INCOMPLETE,
                        LoanStep.APPROVE,
                        LoanStep.REJECT,
                        LoanStep.DISBURSE,
                        LoanStep.SETTLE);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheLenderDoesCanAlsoBeTold(LoanStatus status) {
        assertThat(status.stepsOpenTo(BusinessSource.PARTNER_BY_LETTER))
                .containsAll(status.stepsOpenTo(BusinessSource.PARTNER))
                .allMatch(LoanStep::isOfLender);
    }

    @ParameterizedTest
    @EnumSource
    void nothingFollowsTheEnd(LoanStatus status) {
        assertThat(status.transitions().isEmpty()).isEqualTo(!status.isOpen());
    }

    @ParameterizedTest
    @EnumSource
    void lenderRevertsOnlyItsOwnSteps(LoanStep step) {
        for (LoanStatus status : LoanStatus.values()) {
            for (LoanStatus from : LoanStatus.values()) {
                boolean own = from.allows(step, BusinessSource.PARTNER) && from.after(step) == status;
                assertThat(status.allowsReverting(step, from)).isEqualTo(own);
            }
        }
    }
}
