package vn.donghanh.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.Livelihood;
import vn.donghanh.shared.RuleViolationException;

class RecordFollowUpCommandTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

    @Test
    void emptyFollowUpNamesResultAndDay() {
        assertThat(command(null, null, Map.of()).gaps(TODAY))
                .extracting(RuleViolationException::rule)
                .containsExactly(ClosingRule.FOLLOW_UP_RESULT_MISSING, ClosingRule.FOLLOW_UP_DAY_MISSING);
    }

    @Test
    void reachedClientNeedsEveryOutcomeAtItsFieldAndWork() {
        Map<ReintegrationOutcome, OutcomeAnswer> answers = new EnumMap<>(ReintegrationOutcome.class);
        ReintegrationOutcome.required().forEach(outcome -> answers.put(outcome, OutcomeAnswer.UNKNOWN));
        answers.remove(ReintegrationOutcome.SAFE);
        assertThat(command(FollowUpResult.REACHED, null, answers).gaps(TODAY))
                .extracting(RuleViolationException::field)
                .containsExactly(
                        "heldOn", "measured:" + ReintegrationOutcome.SAFE.position() + ":answer", "employment");
    }

    @Test
    void followUpCannotLieAfterToday() {
        assertThat(command(FollowUpResult.NOT_REACHED, TODAY.plusDays(1), Map.of())
                        .gaps(TODAY))
                .extracting(RuleViolationException::rule)
                .containsExactly(ClosingRule.FOLLOW_UP_IN_FUTURE);
        assertThat(command(FollowUpResult.NOT_REACHED, TODAY, Map.of()).gaps(TODAY))
                .isEmpty();
    }

    private static RecordFollowUpCommand command(
            @Nullable FollowUpResult result,
            @Nullable LocalDate heldOn,
            Map<ReintegrationOutcome, OutcomeAnswer> outcomes) {
        return new RecordFollowUpCommand(
                "DH-1", result, heldOn, outcomes, new Livelihood(null, null, null, null), null);
    }
}
