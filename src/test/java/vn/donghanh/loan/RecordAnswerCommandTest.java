package vn.donghanh.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.loan.repayment.LoanTerms;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.Precondition;

class RecordAnswerCommandTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Test
    void withoutAStepOnlyStepAndSourceAreAskedFor() {
        assertThat(unmet(command(null, BusinessSource.CLIENT))).containsExactly(LoanRule.STEP_MISSING);
        assertThat(unmet(command(null, null))).containsExactly(LoanRule.STEP_MISSING, LoanRule.SOURCE_MISSING);
    }

    @Test
    void everythingThatTheStepNeedsIsReportedAtOnce() {
        assertThat(unmet(command(LoanStep.APPROVE, null)))
                .containsExactly(
                        LoanRule.SOURCE_MISSING,
                        LoanRule.DAY_MISSING,
                        LoanRule.AMOUNT_MISSING,
                        LoanRule.MONTHS_MISSING);
        assertThat(unmet(command(LoanStep.REJECT, BusinessSource.CLIENT))).containsExactly(LoanRule.CAUSE_MISSING);
        assertThat(unmet(command(LoanStep.INCOMPLETE, BusinessSource.CLIENT))).containsExactly(LoanRule.CAUSE_MISSING);
        assertThat(unmet(command(LoanStep.DISBURSE, BusinessSource.CLIENT)))
                .containsExactly(LoanRule.DAY_MISSING, LoanRule.AMOUNT_MISSING);
        assertThat(unmet(command(LoanStep.RESTRUCTURE, BusinessSource.CLIENT)))
                .containsExactly(LoanRule.MONTHS_MISSING);
        assertThat(unmet(command(LoanStep.SETTLE, BusinessSource.CLIENT))).containsExactly(LoanRule.DAY_MISSING);
        assertThat(unmet(command(LoanStep.WRITE_OFF, BusinessSource.CLIENT))).containsExactly(LoanRule.DAY_MISSING);
        assertThat(unmet(command(LoanStep.RECEIVE, BusinessSource.CLIENT))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void onlyALetterOrTheClientTellsTheCentre(BusinessSource source) {
        boolean tells = source == BusinessSource.CLIENT || source == BusinessSource.PARTNER_BY_LETTER;
        assertThat(unmet(command(LoanStep.RECEIVE, source)).isEmpty()).isEqualTo(tells);
        assertThat(unmet(command(LoanStep.FALL_BEHIND, source)).isEmpty())
                .isEqualTo(source == BusinessSource.PARTNER_BY_LETTER);
    }

    @Test
    void completeAnswerHoldsTheTerms() {
        RecordAnswerCommand command =
                new RecordAnswerCommand(LoanStep.APPROVE, BusinessSource.CLIENT, DAY, null, 5_000_000L, null, 12);
        assertThat(unmet(command)).isEmpty();
        assertThat(command.terms()).isEqualTo(new LoanTerms(5_000_000L, null, 12));
        assertThat(command.requiredDay()).isEqualTo(DAY);
    }

    private static RecordAnswerCommand command(LoanStep step, BusinessSource source) {
        return new RecordAnswerCommand(step, source, null, null, null, null, null);
    }

    private static List<BusinessRule> unmet(RecordAnswerCommand command) {
        return command.preconditions().stream()
                .filter(precondition -> !precondition.met())
                .map(Precondition::rule)
                .toList();
    }
}
