package vn.donghanh.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.Livelihood;
import vn.donghanh.closing.value.FollowUpResult;
import vn.donghanh.closing.value.HealthContactAnswer;
import vn.donghanh.closing.value.OutcomeAnswer;
import vn.donghanh.closing.value.SelfReport;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.Precondition;

class RecordFollowUpCommandTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

    @Test
    void emptyFollowUpNamesResultAndDay() {
        assertThat(command(null, null, Map.of()).gaps(TODAY))
                .extracting(Precondition::rule)
                .containsExactly(ClosingRule.FOLLOW_UP_RESULT_MISSING, ClosingRule.FOLLOW_UP_DAY_MISSING);
    }

    @Test
    void reachedClientNeedsEveryAnswerAtItsField() {
        Map<ReintegrationOutcome, OutcomeAnswer> answers = new EnumMap<>(ReintegrationOutcome.class);
        ReintegrationOutcome.required().forEach(outcome -> answers.put(outcome, OutcomeAnswer.UNKNOWN));
        answers.remove(ReintegrationOutcome.SOCIAL_PART);
        assertThat(command(FollowUpResult.REACHED, null, answers).gaps(TODAY))
                .extracting(Precondition::field)
                .containsExactly(
                        "heldOn",
                        "measured:" + ReintegrationOutcome.atFollowUp().indexOf(ReintegrationOutcome.SOCIAL_PART)
                                + ":answer",
                        "employment",
                        "debts",
                        "health",
                        "rating");
        assertThat(command(FollowUpResult.REACHED, TODAY, answers).gaps(TODAY))
                .extracting(Precondition::rule)
                .contains(
                        ClosingRule.FOLLOW_UP_DEBTS_MISSING,
                        ClosingRule.FOLLOW_UP_HEALTH_MISSING,
                        ClosingRule.FOLLOW_UP_RATING_MISSING);
    }

    /** Contact with health care, debts and the client's own rating are asked themselves, so nothing is asked twice. */
    @Test
    void outcomesThatFollowFromFactsAreNotAskedAgain() {
        Map<ReintegrationOutcome, OutcomeAnswer> answers = new EnumMap<>(ReintegrationOutcome.class);
        ReintegrationOutcome.required().forEach(outcome -> answers.put(outcome, OutcomeAnswer.UNKNOWN));
        answers.remove(ReintegrationOutcome.HEALTH_LINKED);
        answers.remove(ReintegrationOutcome.LOAN_ON_TIME);
        answers.remove(ReintegrationOutcome.SELF_RATED);
        RecordFollowUpCommand whole = new RecordFollowUpCommand(
                "DH-1",
                FollowUpResult.REACHED,
                TODAY,
                answers,
                new Livelihood(null, MissingReason.REFUSED, null, MissingReason.REFUSED),
                new SelfReport(null, MissingReason.REFUSED, null, MissingReason.REFUSED),
                HealthContactAnswer.of("REFUSED"),
                null);
        assertThat(whole.gaps(TODAY)).isEmpty();
        assertThat(ReintegrationOutcome.atClosing()).containsAll(ReintegrationOutcome.required());
    }

    @Test
    void followUpCannotLieAfterToday() {
        assertThat(command(FollowUpResult.NOT_REACHED, TODAY.plusDays(1), Map.of())
                        .gaps(TODAY))
                .extracting(Precondition::rule)
                .containsExactly(ClosingRule.FOLLOW_UP_IN_FUTURE);
        assertThat(command(FollowUpResult.NOT_REACHED, TODAY, Map.of()).gaps(TODAY))
                .isEmpty();
    }

    private static RecordFollowUpCommand command(
            @Nullable FollowUpResult result,
            @Nullable LocalDate heldOn,
            Map<ReintegrationOutcome, OutcomeAnswer> outcomes) {
        return new RecordFollowUpCommand(
                "DH-1",
                result,
                heldOn,
                outcomes,
                new Livelihood(null, null, null, null),
                SelfReport.NOT_ASKED,
                HealthContactAnswer.NOT_ASKED,
                null);
    }
}
